package uk.nhs.london.aiportal.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.discovery.Facet;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.discovery.InitiativeFilter;
import uk.nhs.london.aiportal.discovery.InitiativeSearch;
import uk.nhs.london.aiportal.export.FoiPack.Answered;
import uk.nhs.london.aiportal.export.FoiPack.BeforeSending;
import uk.nhs.london.aiportal.export.FoiPack.Disclosed;
import uk.nhs.london.aiportal.export.FoiPack.Noted;
import uk.nhs.london.aiportal.export.FoiPack.Row;
import uk.nhs.london.aiportal.export.FoiPack.StageCount;
import uk.nhs.london.aiportal.initiative.ClassStep;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;

/**
 * Puts together what a trust may disclose: initiatives that the public may read today and
 * that were public on the date as well. What was written while a record was not public is
 * never disclosed by asking for that day.
 */
@Service
class FoiPacks {

	private static final int MONTHS_UNTIL_STALE = 6;

	private static final int MOST_GAPS = 10;

	private final InitiativeSearch search;

	private final FoiQuestions questions;

	private final RecordField firstLive;

	FoiPacks(InitiativeSearch search, FoiQuestions questions, RecordFields fields) {
		this.search = search;
		this.questions = questions;
		this.firstLive = fields.named("first_live_on");
	}

	/** Hand over what may be disclosed of a trust, in the order of references. */
	void each(String organisation, InitiativeFilter filter, AsAt asAt, Consumer<FoundInitiative> taker) {
		this.search.each(of(organisation, filter), asAt.withKnown(false), Viewer.stranger(), (it) -> {
			if (it.answers().particulars().visibility() == Visibility.PUBLIC) {
				taker.accept(it);
			}
		});
	}

	/** The filter for a trust's own initiatives, whatever else it says of places. */
	private static InitiativeFilter of(String organisation, InitiativeFilter filter) {
		return anywhere(filter).with(Facet.ORGANISATION, organisation);
	}

	/** The filter without what the address of a pack says anyway. */
	private static InitiativeFilter anywhere(InitiativeFilter filter) {
		return filter.with(Facet.ORGANISATION).with(Facet.SYSTEM).with(Facet.PROVENANCE).with(Facet.INDICATOR);
	}

	/**
	 * The pack of a trust.
	 * @param portal the address of the portal
	 */
	FoiPack pack(Organisation organisation, InitiativeFilter filter, AsAt asAt, String portal) {
		List<Disclosed> disclosed = new ArrayList<>();
		Map<DeclaredStage, Integer> stages = new EnumMap<>(DeclaredStage.class);
		int[] without = { 0 };
		each(organisation.code(), filter, asAt, (it) -> {
			disclosed.add(disclosed(it, portal));
			DeclaredStage stage = it.answers().facts().declaredStageOn(asAt.date());
			if (stage != null) {
				stages.merge(stage, 1, Integer::sum);
			}
			else {
				without[0]++;
			}
		});
		Stream<StageCount> unstated = (without[0] > 0) ? Stream.of(new StageCount(Told.NOT_RECORDED, without[0]))
				: Stream.empty();
		return new FoiPack(organisation, disclosed,
				Stream
					.concat(stages.entrySet().stream().map((it) -> new StageCount(it.getKey().label(), it.getValue())),
							unstated)
					.toList(),
				narrowed(anywhere(filter)), portal + address(organisation, filter, asAt));
	}

	/** The address of the pack of a date, which it names also if it is today. */
	static String address(Organisation organisation, InitiativeFilter filter, AsAt asAt) {
		return anywhere(filter).address(path(organisation), asAt.withKnown(false).named());
	}

	static String path(Organisation organisation) {
		return "/trusts/" + organisation.code() + "/foi-pack";
	}

	private static List<String> narrowed(InitiativeFilter filter) {
		Stream<String> facets = filter.chosen()
			.entrySet()
			.stream()
			.map((it) -> it.getKey().label() + ": " + String.join(", ", it.getValue()));
		Stream<String> words = filter.text().isEmpty() ? Stream.empty() : Stream.of("Words: " + filter.text());
		return Stream.concat(facets, words).toList();
	}

	private Disclosed disclosed(FoundInitiative it, String portal) {
		return new Disclosed(it.reference().toString(), it.title(), portal + "/public/initiatives/" + it.reference(),
				product(it), ClassStep.inWords(it.result()), Told.words(this.firstLive, it.answers()),
				this.questions.all().stream().map((question) -> answered(question, it)).toList());
	}

	private static Answered answered(FoiQuestion question, FoundInitiative it) {
		List<Row> rows = new ArrayList<>();
		List<String> notRecorded = new ArrayList<>();
		for (FoiAnswer answer : question.answers()) {
			String words = answer.words().apply(it);
			if (words.equals(Told.NOT_RECORDED)) {
				notRecorded.add(answer.label());
			}
			else {
				rows.add(new Row(answer.label(), words));
			}
		}
		return new Answered(question, rows, notRecorded);
	}

	private static String product(FoundInitiative it) {
		Product product = it.answers().facts().product();
		return Told.orNotRecorded((product != null) ? Told.joined(", ", product.name(), product.supplier()) : null);
	}

	/** What to look at before the pack of a trust is sent, for whoever answers for it. */
	BeforeSending beforeSending(Organisation organisation, InitiativeFilter filter, AsAt asAt, Viewer viewer,
			FoiPack pack) {
		Set<String> disclosed = new HashSet<>();
		pack.initiatives().forEach((it) -> disclosed.add(it.reference()));
		List<Noted> leftOut = new ArrayList<>();
		List<Noted> stale = new ArrayList<>();
		this.search.each(of(organisation.code(), filter), asAt.withKnown(false), viewer, (it) -> {
			if (disclosed.contains(it.reference().toString())) {
				PartialDate confirmed = confirmed(it);
				LocalDate since = (confirmed != null) ? confirmed.firstDay() : it.registeredOn();
				if (since.plusMonths(MONTHS_UNTIL_STALE).isBefore(asAt.date())) {
					stale.add(new Noted(link(it), (confirmed != null) ? "last confirmed " + confirmed.inWords()
							: "never confirmed since it was registered", null, null));
				}
			}
			else {
				leftOut.add(new Noted(link(it), why(it), "/initiatives/" + it.reference() + "/record/visibility",
						"Who may read it"));
			}
		});
		List<Noted> gaps = pack.initiatives()
			.stream()
			.filter((it) -> it.gaps() > 0)
			.sorted(Comparator.comparing(Disclosed::gaps).reversed())
			.limit(MOST_GAPS)
			.map((it) -> new Noted(new Link(it.title(), "/initiatives/" + it.reference()),
					it.gaps() + " answers not recorded", "/initiatives/" + it.reference() + "/record", "Record them"))
			.toList();
		return new BeforeSending(leftOut, stale, gaps);
	}

	private static @Nullable PartialDate confirmed(FoundInitiative it) {
		return it.answers()
			.facts()
			.attestations()
			.stream()
			.map(Attestation::on)
			.max(Comparator.naturalOrder())
			.map(PartialDate::of)
			.orElse(null);
	}

	private static String why(FoundInitiative it) {
		Visibility then = it.answers().particulars().visibility();
		if (then == Visibility.PUBLIC) {
			return "public on that date, but not today";
		}
		return switch (Visibility.orShared(then)) {
			case INTERNAL -> "read only by the trust and its system";
			default -> (then == null) ? "nobody has said that the public may read it" : "shared with London only";
		};
	}

	private static Link link(FoundInitiative it) {
		return new Link(it.title(), "/initiatives/" + it.reference());
	}

}
