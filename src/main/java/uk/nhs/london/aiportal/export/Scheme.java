package uk.nhs.london.aiportal.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;

/**
 * A register elsewhere, and how this one is told in its words: two tables of judgements,
 * which the page about them and the file both read (docs/adr/0021).
 *
 * @param path in addresses and file names
 * @param source where its fields are published
 * @param stages one for each declared stage and one for none; of PAUSED, what is added to
 * the stage before the pause, or its own word
 * @param publicBeta their word for a pilot that patients meet; null if they have none
 */
public record Scheme(String path, String name, String source, List<StageInWords> stages, @Nullable String publicBeta,
		List<MappedField> fields) {

	/** The row of a declared stage. */
	StageInWords row(@Nullable DeclaredStage stage) {
		return this.stages.stream().filter((it) -> it.stage() == stage).findFirst().orElseThrow();
	}

	/** How an initiative stands there on a day. */
	StageInWords stage(Facts facts, LocalDate day) {
		DeclaredStage stage = facts.declaredStageOn(day);
		StageInWords row = row(stage);
		if (stage == DeclaredStage.PAUSED && row.theirs() == null) {
			DeclaredStage before = beforePause(facts, day);
			if (before == null) {
				return new StageInWords(stage, null, row.reported(),
						row.note() + " Which stage that was is not recorded.");
			}
			return new StageInWords(stage, named(row(before), facts), row.reported(),
					row.note() + " It was: " + before.label() + ".");
		}
		return new StageInWords(stage, named(row, facts), row.reported(), row.note());
	}

	private @Nullable String named(StageInWords row, Facts facts) {
		boolean patients = Boolean.TRUE.equals(facts.patientFacing()) && row.stage() == DeclaredStage.PILOT;
		return (patients && this.publicBeta != null) ? this.publicBeta : row.theirs();
	}

	/** The last stage declared that is no pause, or what the events tell of it. */
	private static @Nullable DeclaredStage beforePause(Facts facts, LocalDate day) {
		return Stream
			.concat(Stream.ofNullable(facts.declaredStage()),
					facts.events()
						.stream()
						.filter((it) -> it.type() == EventType.STAGE_DECLARED && !it.on().firstDay().isAfter(day))
						.sorted(Comparator.comparing(Event::on))
						.map(Event::stage))
			.filter((it) -> it != null && it != DeclaredStage.PAUSED)
			.reduce((first, next) -> next)
			.orElse(byEvents(facts));
	}

	private static @Nullable DeclaredStage byEvents(Facts facts) {
		if (facts.last(EventType.ROUTINE_FROM) != null) {
			return DeclaredStage.ROUTINE;
		}
		return (facts.last(EventType.FIRST_LIVE) != null) ? DeclaredStage.PILOT : null;
	}

}
