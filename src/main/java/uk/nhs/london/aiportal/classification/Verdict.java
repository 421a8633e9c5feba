package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An assessment in one sentence. */
final class Verdict {

	private Verdict() {
	}

	static String of(Assessment assessment) {
		return switch (assessment.answer().classification()) {
			case OUT_OF_SCOPE -> "Out of scope: it follows fixed rules and does not learn.";
			case NOT_CLASSIFIED -> "Not classified: no stage is declared.";
			case ENDED -> "Ended: its declared stage is ended.";
			case SUSPENDED -> "Suspended: its declared stage is paused.";
			case NOT_YET_LIVE -> "Not yet live: its declared stage is before any live use.";
			case EMBEDDED -> "Embedded: all " + assessment.findings().size() + " shown" + freshness(assessment) + ".";
			case PILOT -> pilot(assessment);
		};
	}

	private static String pilot(Assessment assessment) {
		List<String> missing = new ArrayList<>();
		assessment.findings().forEach((code, finding) -> {
			if (!finding.isMet()) {
				missing.add(finding.missing(Gates.of(code).missing()));
			}
		});
		int gates = assessment.findings().size();
		return "Pilot: " + (gates - missing.size()) + " of " + gates + " shown. Missing: " + String.join(", ", missing)
				+ ".";
	}

	private static String freshness(Assessment assessment) {
		if (assessment.answer().confidence() != Confidence.STALE) {
			return "";
		}
		Reading reading = assessment.reading();
		LocalDate confirmed = (reading != null) ? reading.lastConfirmed() : null;
		return ((confirmed != null) ? ", but last confirmed on " + Words.date(confirmed) : ", but never confirmed")
				+ ", so it is counted as not shown";
	}

}
