package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

/**
 * The burden of proof is on EMBEDDED: taking away any single fact never turns a result
 * into EMBEDDED, and never meets a gate that was not met.
 * <p>
 * Excepted are, by the ruleset's own list, facts that only ever count against: that it is
 * rules only, an open safety notice, a supplier's end-of-life notice, a material change,
 * the planned end of a pilot, a contract stated as not signed, a pause (with its end),
 * and on an assurance item its expiry, holder and product version.
 * <p>
 * The ruleset's tables force some more, each of which has its example below: what
 * supersedes an earlier row uncovers it when taken away (a later decision, stage, start,
 * usage period or sign-off of the same kind, or the date or content by which it does);
 * whose decision it was; the version in service, against which items are held; the end of
 * a funding line; and that something that is no device in care is used outside its
 * intended purpose. H10 shuts two gates of which one asks for what is borrowed: without
 * it the other opens. The tasks are one fact: to name one of two is to state the other is
 * not done.
 */
class TakingAwayTests {

	private static final long SEED = Long.getLong("seed", new Random().nextLong());

	/** What cannot be absent from a row, so that only the row can be taken away. */
	private static final Set<String> INDISPENSABLE = Set.of("type", "on", "source", "organisation", "mergedOn");

	private static final Pattern ROW = Pattern.compile("(\\w+)/(\\d+)(?:/(\\w+))?");

	@Test
	void takingAwayASingleFactNeverTurnsAResultIntoEmbeddedNorMeetsAGate() {
		RandomFacts random = new RandomFacts(SEED);
		for (int i = 0; i < 150; i++) {
			Facts facts = random.next();
			LocalDate day = random.day();
			Answer before = Assessment.of(facts, day, Ruleset.V1_0).answer();
			for (Map.Entry<String, Facts> less : withoutEach(facts).entrySet()) {
				if (!isExcepted(less.getKey(), facts)) {
					Answer after = Assessment.of(less.getValue(), day, Ruleset.V1_0).answer();
					assertThat(met(after, before, less.getKey()))
						.as("Without %s, facts number %s of -Dseed=%s on %s: %s", less.getKey(), i, SEED, day,
								CaseReader.json(facts))
						.isEmpty();
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource
	void takingAwayWhatOnlyCountsAgainstGivesEmbedded(UnaryOperator<Facts> against, String path) {
		Facts facts = against.apply(Samples.embedded());
		assertThat(classification(facts)).isNotEqualTo(Classification.EMBEDDED);
		assertThat(isExcepted(path, facts)).isTrue();
		assertThat(classification(withoutEach(facts).get(path))).isEqualTo(Classification.EMBEDDED);
	}

	static Stream<Arguments> takingAwayWhatOnlyCountsAgainstGivesEmbedded() {
		return Stream.of(against("rules only", "isAi", (it) -> it.withIsAi(AiKind.RULES_ONLY)),
				against("an open safety notice", "openSafetyNotice", (it) -> it.withOpenSafetyNotice(true)),
				against("an end-of-life notice", "supplierEndOfLife",
						(it) -> it
							.withSupplierEndOfLife(new SupplierEndOfLife(Samples.date("2026-05-01"), null, false))),
				against("a material change", "events/2",
						(it) -> Samples.after(it, Event.of(EventType.MATERIAL_CHANGE, Samples.date("2026-05-28")))),
				against("a contract not signed", "contract/signed",
						(it) -> it.withContract(it.contract().withSigned(false))),
				against("a pause", "events/2",
						(it) -> Samples.after(it, Samples.declared(DeclaredStage.PAUSED, "2026-06"))),
				against("a restart", "events/2",
						(it) -> Samples.after(it, Event.of(EventType.RESUMED, Samples.date("2026-06")))),
				against("an item's expiry", "assurance/0/expiresOn",
						item((it) -> it.withExpiresOn(Samples.date("2026-06")))),
				against("an item's holder", "assurance/0/heldBy", item((it) -> it.withHeldBy("RP4"))),
				against("an item's version", "assurance/0/productVersion", item((it) -> it.withProductVersion("3.0"))),
				against("a later decision", "events/2",
						(it) -> Samples.after(it, Samples.decided(Decision.EXTEND, "2026-02-01"))),
				against("a later stage", "events/2", (it) -> Samples.after(it,
						Samples.declared(DeclaredStage.ENDED, "2026-06"))),
				against("a later start", "events/2", (it) -> Samples.after(it,
						Event.of(EventType.FIRST_LIVE, Samples.date("2026-06")))),
				against("a later usage period", "usage/1",
						(it) -> it
							.withUsage(
									List.of(Samples.usage("2026-05-31", 812, 1000),
											Samples.usage("2026-06-30", 1, 1000)))),
				against("a later sign-off", "assurance/7",
						(it) -> it.withAssurance(Stream.concat(it.assurance().stream(),
								Stream.of(Samples.complete("DPIA")
									.withIssuedOn(Samples.date("2026-06-01"))
									.withStatus(AssuranceStatus.REFUSED)))
							.toList())),
				against("whose decision it was", "events/1/decidedBy",
						(it) -> Samples.events(it, it.events().get(0), it.events().get(1).withDecidedBy("RP4"))),
				against("the version in service", "product/version",
						(it) -> Samples.holding(it, Samples.complete("DPIA").withProductVersion("3.0"))),
				against("the end of a funding line", "funding/0/to",
						(it) -> it.withFunding(
								List.of(Samples.funding(FundingSource.TRUST_RECURRENT, "2024-04-01", "2026-06-29")))),
				against("no device, outside its purpose", "withinIntendedPurpose",
						(it) -> it.withDeviceClass(DeviceClass.NOT_DEVICE).withWithinIntendedPurpose(false)));
	}

	@ParameterizedTest
	@CsvSource({ "assurance/0, K1, A1", "events/1, A1, K1" })
	void takingAwayWhatIsBorrowedOpensOneGateAndNotTheOneThatAsksForIt(String borrowed, GateCode opens,
			GateCode misses) {
		Facts own = Samples.embedded();
		Facts facts = borrowed.startsWith("events/")
				? Samples.events(own, own.events().get(0), own.events().get(1).withDecidedBy("RP4"))
				: item((it) -> it.withHeldBy("RP4")).apply(own);
		assertThat(gates(facts)).containsEntry(opens, Truth.NOT_MET).containsEntry(misses, Truth.NOT_MET);
		Facts less = withoutEach(facts).get(borrowed);
		assertThat(gates(less).get(opens)).isEqualTo(Truth.MET);
		assertThat(gates(less).get(misses)).isNotEqualTo(Truth.MET);
		assertThat(classification(less)).isNotEqualTo(Classification.EMBEDDED);
	}

	private static Map<GateCode, Truth> gates(Facts facts) {
		return Assessment.of(facts, Samples.TODAY, Ruleset.V1_0).answer().gates();
	}

	private static Arguments against(String name, String path, UnaryOperator<Facts> against) {
		return Arguments.of(named(name, against), path);
	}

	private static UnaryOperator<Facts> item(UnaryOperator<AssuranceItem> change) {
		return (facts) -> {
			List<AssuranceItem> items = new ArrayList<>(facts.assurance());
			items.set(0, change.apply(items.get(0)));
			return facts.withAssurance(items);
		};
	}

	private static boolean isExcepted(String path, Facts facts) {
		return onlyCountsAgainst(path, facts) || uncovers(path, facts);
	}

	/** The ruleset's own list. */
	private static boolean onlyCountsAgainst(String path, Facts facts) {
		if (path.startsWith("contract")) {
			return Set.of("contract", "contract/signed").contains(path)
					&& Boolean.FALSE.equals(facts.contract().signed());
		}
		if (path.startsWith("events/")) {
			return Set.of(EventType.MATERIAL_CHANGE, EventType.PAUSED, EventType.RESUMED)
				.contains(event(path, facts).type());
		}
		return path.startsWith("supplierEndOfLife") || Set.of("isAi", "openSafetyNotice").contains(path)
				|| path.matches("assurance/\\d+/(expiresOn|heldBy|productVersion)");
	}

	/** What the tables force. */
	private static boolean uncovers(String path, Facts facts) {
		if (path.startsWith("events/")) {
			Event event = event(path, facts);
			boolean another = facts.events().stream().filter((it) -> it.type() == event.type()).count() > 1;
			return switch (event.type()) {
				case STAGE_DECLARED -> true;
				case ADOPTION_DECISION ->
					path.endsWith("/decidedBy") || (another && path.matches("events/\\d+(/decision)?"));
				case FIRST_LIVE -> another;
				default -> false;
			};
		}
		if (path.startsWith("assurance/")) {
			String type = facts.assurance().get(index(path)).type();
			return path.matches("assurance/\\d+(/issuedOn)?")
					&& facts.assurance().stream().filter((it) -> it.type().equals(type)).count() > 1;
		}
		if (path.equals("withinIntendedPurpose")) {
			return !Requirement.isDeviceInCare(facts);
		}
		return path.matches("usage/\\d+(/periodEnd)?|funding/\\d+/to|product|product/version");
	}

	private static Event event(String path, Facts facts) {
		return facts.events().get(index(path));
	}

	private static int index(String path) {
		return Integer.parseInt(ROW.matcher(path).results().findFirst().orElseThrow().group(2));
	}

	/** What was not met before and is now, without what was taken away. */
	private static List<String> met(Answer after, Answer before, String taken) {
		List<String> met = new ArrayList<>();
		if (after.classification() == Classification.EMBEDDED && before.classification() != Classification.EMBEDDED) {
			met.add("EMBEDDED");
		}
		before.gates().forEach((gate, truth) -> {
			if (truth != Truth.MET && after.gates().get(gate) == Truth.MET
					&& !isMissedElsewhere(gate, taken, after, before)) {
				met.add(gate.name());
			}
		});
		return met;
	}

	/**
	 * H10 shuts A1 and K1, whichever of them asks for what is borrowed. Once a borrowed
	 * item is gone, K1 opens and A1 misses it; once a borrowed decision is gone, A1 opens
	 * and K1 misses it.
	 */
	private static boolean isMissedElsewhere(GateCode gate, String taken, Answer after, Answer before) {
		boolean decision = taken.startsWith("events/");
		GateCode opens = decision ? GateCode.A1 : GateCode.K1;
		GateCode misses = decision ? GateCode.K1 : GateCode.A1;
		return gate == opens && before.stops().contains(Stop.H10) && after.gates().get(misses) != Truth.MET;
	}

	private static Classification classification(Facts facts) {
		return Classifier.classify(facts, Samples.TODAY).classification();
	}

	/** The facts without each of the things they state, by its path in their JSON. */
	private static Map<String, Facts> withoutEach(Facts facts) {
		Map<String, Facts> without = new LinkedHashMap<>();
		ObjectNode tree = CaseReader.tree(facts);
		paths("", tree).forEach((path) -> without.put(path, CaseReader.facts(without(tree.deepCopy(), path))));
		return without;
	}

	/** Of every scalar, group, row and the tasks; a list of rows is many facts. */
	private static List<String> paths(String prefix, JsonNode node) {
		List<String> paths = new ArrayList<>();
		if (node instanceof ObjectNode object) {
			object.forEachEntry((name, value) -> {
				boolean rows = value instanceof ArrayNode && !name.equals("tasks");
				if (!rows && (prefix.isEmpty() || !INDISPENSABLE.contains(name))) {
					paths.add(prefix + name);
				}
				paths.addAll(paths(prefix + name + "/", value));
			});
		}
		if (node instanceof ArrayNode rows && !prefix.equals("tasks/")) {
			for (int i = 0; i < rows.size(); i++) {
				paths.add(prefix + i);
				paths.addAll(paths(prefix + i + "/", rows.get(i)));
			}
		}
		return paths;
	}

	private static JsonNode without(ObjectNode tree, String path) {
		int last = path.lastIndexOf('/');
		JsonNode parent = (last < 0) ? tree : tree.at("/" + path.substring(0, last));
		String name = path.substring(last + 1);
		if (parent instanceof ArrayNode rows) {
			rows.remove(Integer.parseInt(name));
		}
		else {
			((ObjectNode) parent).remove(name);
		}
		return tree;
	}

}
