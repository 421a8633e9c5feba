package uk.nhs.london.aiportal.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeclaredStage;

/**
 * The synonym list that principle 7 of the ruleset allows: which declared stage the words
 * of a report suggest. It decides no class and proposes nothing where in doubt: a part of
 * the text that speaks of plans is not read, and words for two stages cancel each other.
 */
final class StageWords {

	private static final Map<DeclaredStage, List<String>> SYNONYMS = Map.of( //
			DeclaredStage.PRE_DEPLOYMENT,
			List.of("contract signed", "contract awarded", "business case approved", "in procurement"),
			DeclaredStage.SHADOW, List.of("shadow mode", "shadow running", "silent mode", "runs in shadow"),
			DeclaredStage.PILOT,
			List.of("proof of concept", "proofs of concept", "poc", "concept test", "test of change", "pilot", "pilots",
					"piloting", "trial", "trials", "trialling", "beta", "evaluation", "being evaluated", "being tested",
					"sandbox", "feasibility"),
			DeclaredStage.ROLLOUT,
			List.of("roll out", "rollout", "rolling out", "rolled out", "being rolled out", "decided to deploy",
					"decided to adopt"),
			DeclaredStage.ROUTINE,
			List.of("bau", "business as usual", "standard practice", "standard care", "routine use", "routine practice",
					"used routinely", "used daily", "now live", "is live", "went live", "fully live", "live in all",
					"live at all", "live across all", "live across the trust", "live trust wide"),
			DeclaredStage.PAUSED, List.of("paused", "suspended", "on hold"), //
			DeclaredStage.ENDED,
			List.of("switched off", "decommissioned", "discontinued", "pilot ended", "pilot finished",
					"pilot completed", "trial ended", "trial finished", "trial completed", "study completed"));

	/**
	 * A report of results says that a study was, not whether the tool is in use since.
	 */
	private static final List<String> UNDECIDED = List.of("results", "reported", "published", "not yet", "until");

	private static final List<String> NOT_SO_YET = List.of("planned", "planning", "plan", "plans", "to be", "will",
			"aim", "aims", "intended", "proposed", "expected", "may", "might", "could", "to go live", "to roll out");

	/** Longest first: "trial completed" is not a trial. */
	private static final List<Synonym> LONGEST_FIRST = SYNONYMS.entrySet()
		.stream()
		.flatMap((entry) -> entry.getValue().stream().map((words) -> new Synonym(words, entry.getKey())))
		.sorted(Comparator.comparing((Synonym it) -> it.words().length()).reversed().thenComparing(Synonym::words))
		.toList();

	private StageWords() {
	}

	/** What the words of a report suggest; empty if they suggest nothing or several. */
	static Optional<StageProposal> propose(@Nullable String reported) {
		String text = (reported != null) ? reported.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9;,.()]+", " ") : "";
		if (UNDECIDED.stream().anyMatch((words) -> pattern(words).matcher(text).find())) {
			return Optional.empty();
		}
		List<Synonym> found = Stream.of(text.split("[;,.()]"))
			.filter((part) -> NOT_SO_YET.stream().noneMatch((words) -> pattern(words).matcher(part).find()))
			.flatMap((part) -> found(part).stream())
			.toList();
		Set<DeclaredStage> stages = found.stream()
			.map(Synonym::stage)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(DeclaredStage.class)));
		if (stages.size() != 1) {
			return Optional.empty();
		}
		return Optional
			.of(new StageProposal(stages.iterator().next(), found.stream().map(Synonym::words).distinct().toList()));
	}

	private static List<Synonym> found(String part) {
		List<Synonym> found = new ArrayList<>();
		String rest = part;
		for (Synonym synonym : LONGEST_FIRST) {
			Matcher matcher = pattern(synonym.words()).matcher(rest);
			if (matcher.find()) {
				found.add(synonym);
				rest = matcher.replaceAll(" ");
			}
		}
		return found;
	}

	private static Pattern pattern(String words) {
		return Pattern.compile("\\b" + words + "\\b");
	}

	private record Synonym(String words, DeclaredStage stage) {
	}

}
