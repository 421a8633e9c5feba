package uk.nhs.london.aiportal.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.classification.Scale;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * Puts trusts on the ladder, by the initiatives that whoever looks may read: a level may
 * rest on a single one (docs/adr/0019).
 */
final class Ladders {

	private final Snapshot now;

	private final Numbers numbers;

	/** By code: figures ask for the same trusts. */
	private final Map<String, Reach> reached = new HashMap<>();

	Ladders(Snapshot now, Numbers numbers) {
		this.now = now;
		this.numbers = numbers;
	}

	static Ladders of(View view) {
		return view.ladders();
	}

	Ladder of(List<Organisation> trusts) {
		return new Ladder(trusts.stream().map(this::step).toList());
	}

	private Ladder.Step step(Organisation trust) {
		Reach reach = reach(trust);
		return new Ladder.Step(trust.shortName(), reach.level(), reach.embedded());
	}

	Reach reach(Organisation trust) {
		return this.reached.computeIfAbsent(trust.code(), (code) -> find(trust));
	}

	private Reach find(Organisation trust) {
		List<Organisation> one = List.of(trust);
		Counts counts = this.now.readable(one);
		Map<String, Integer> uses = this.numbers.readable(one, Indicator.DOMAIN_REACHED);
		Map<String, Integer> scale = this.numbers.readable(one, Indicator.EMBEDDED_SCALE);
		boolean preparing = this.numbers.readable(one, Indicator.DECLARED_STAGE)
			.keySet()
			.stream()
			.anyMatch((value) -> value.startsWith("PRE_DEPLOYMENT."));
		return new Reach(this.numbers.readsAny(one, Indicator.RETURNED), preparing, counts.share().live(),
				counts.share().embedded(), (int) uses.keySet().stream().filter(Ladders::isEmbeddedUse).count(),
				scale.getOrDefault(Scale.MULTI_SITE.name(), 0) + scale.getOrDefault(Scale.TRUST.name(), 0),
				this.numbers.readable(one, Indicator.EMBEDDED_PROVEN).values().stream().mapToInt((it) -> it).sum(),
				counts.redList() > 0, this.numbers.readsAny(one, Indicator.RED_FOR_LONG),
				this.numbers.readable(one, Indicator.OFFERED).keySet().stream().anyMatch(Ladders::isOffer));
	}

	/** A use that is not stated is none that could be told from others. */
	private static boolean isEmbeddedUse(String value) {
		return value.endsWith(".EMBEDDED") && !value.startsWith(Partition.NOT_STATED);
	}

	/**
	 * An asset and the product that it is of; that there is none, or that none is stated,
	 * is no offer.
	 */
	private static boolean isOffer(String value) {
		return value.contains(".");
	}

	/**
	 * The furthest that a trust has come in a use: EMBEDDED, PILOT or NOT_YET_LIVE; empty
	 * if it has nothing there.
	 */
	String reached(Organisation trust, String use) {
		Map<String, Integer> uses = this.numbers.readable(List.of(trust), Indicator.DOMAIN_REACHED);
		return Stream.of("EMBEDDED", "PILOT", "NOT_YET_LIVE")
			.filter((how) -> uses.containsKey(use + "." + how))
			.findFirst()
			.orElse("");
	}

}
