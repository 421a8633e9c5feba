package uk.nhs.london.aiportal.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Barrier;
import uk.nhs.london.aiportal.initiative.Benefit;
import uk.nhs.london.aiportal.initiative.Detail;
import uk.nhs.london.aiportal.initiative.Details;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Partner;

/**
 * Answers the questions that the ruleset does not read for most fictional lives, code
 * after code, so that together they reach every word of every vocabulary. One life in
 * three leaves them open, as trusts do.
 */
final class Backstory {

	private static final int LEFT_OPEN = 3;

	private static final List<String> POSTS = List.of("Chief medical officer", "Chief operating officer",
			"Chief nursing officer", "Chief information officer");

	private final LocalDate today;

	private final Function<String, List<String>> codes;

	Backstory(LocalDate today, Function<String, List<String>> codes) {
		this.today = today;
		this.codes = codes;
	}

	/**
	 * The same life with more to say.
	 * @param number of the life in the storybook, from 0 on
	 */
	Life of(Life life, int number) {
		if (number % LEFT_OPEN == LEFT_OPEN - 1) {
			return life;
		}
		Particulars said = life.answers().particulars();
		for (Detail detail : Details.all()) {
			said = detail.state(said, answer(detail, number, life.registeredOn()));
		}
		Particulars particulars = said.withBenefits(benefits(number, life.registeredOn()))
			.withPartners(List.of(new Partner("A fictional partner", nth("PARTNER_KIND", number),
					"Evaluates it with us", number % 2 == 0)))
			.withBarriers(barriers(number, life.registeredOn()));
		Answers answers = life.answers().withParticulars((it) -> particulars);
		return new Life(life.organisation(), life.registeredOn(), answers, life.moves());
	}

	private @Nullable Object answer(Detail detail, int number, LocalDate start) {
		return switch (detail.kind()) {
			case CODE -> nth(detail.vocabularyName(), number);
			case CODES -> several(detail, number);
			case SITES -> List.of("ALL");
			case YES_NO -> !detail.name().equals("solely_automated_decision") && (number % 4 != 1);
			case NUMBER -> number % 13;
			case DATE -> PartialDate
				.of(detail.name().equals("monitoring_next_due_on") ? this.today.plusMonths(number % 9) : start);
			case LINK -> "https://www.example.org/" + detail.name().replace('_', '-');
			default -> text(detail, number);
		};
	}

	/** What is not told is left open: a fiction has no words of its own for it. */
	private static @Nullable String text(Detail detail, int number) {
		return switch (detail.name()) {
			case "local_reference" -> "DIG-" + (100 + number);
			case "data_sources" -> "Records of care from the trust's own systems";
			case "human_review" -> "A clinician looks at every result before it counts";
			case "sro_role" -> POSTS.get(number % POSTS.size());
			case "clinical_lead_role" -> "Consultant lead for the service";
			case "clinical_safety_officer_role" -> "Clinical safety officer";
			case "information_asset_owner_role" -> "General manager of the service";
			case "data_protection_officer_role" -> "Data protection officer";
			case "monitoring_plan_reference" -> "MON " + number;
			case "monitoring_metrics" -> "Agreement with clinicians, and cases missed";
			case "objection_route" -> "Patients tell the service, which then works without it";
			case "publication_basis" -> "It takes part in care";
			default -> null;
		};
	}

	private String nth(String vocabulary, int number) {
		List<String> all = this.codes.apply(vocabulary);
		return all.get(told(number) % all.size());
	}

	private List<String> several(Detail detail, int number) {
		if (detail.name().equals("integration") && nth(detail.vocabularyName(), number).startsWith("STANDALONE")) {
			return List.of(nth(detail.vocabularyName(), number));
		}
		List<String> all = this.codes.apply(detail.vocabularyName())
			.stream()
			.filter((code) -> !code.startsWith("STANDALONE"))
			.toList();
		return IntStream.range(0, 3).mapToObj((i) -> all.get((told(number) + i) % all.size())).distinct().toList();
	}

	/** How many told before it. */
	private static int told(int number) {
		return number - number / LEFT_OPEN;
	}

	private List<Benefit> benefits(int number, LocalDate start) {
		LocalDate measured = start.plusMonths(6);
		boolean isMeasured = measured.isBefore(this.today) && number % 2 == 0;
		return List
			.of(new Benefit(nth("BENEFIT_DOMAIN", number), isMeasured ? nth("BENEFIT_STATUS", number) : "EXPECTED",
					"Minutes a case", "minutes", BigDecimal.valueOf(30), BigDecimal.valueOf(20),
					isMeasured ? BigDecimal.valueOf(18 + number % 10) : null,
					isMeasured ? PartialDate.of(measured) : null, isMeasured ? "Time and motion study" : null));
	}

	private List<Barrier> barriers(int number, LocalDate start) {
		LocalDate resolved = start.plusMonths(9);
		return List.of(
				new Barrier(nth("BARRIER", 2 * number), number % 4, PartialDate.of(start),
						resolved.isBefore(this.today) ? PartialDate.of(resolved) : null, null),
				new Barrier(nth("BARRIER", number), 1 + number % 3, PartialDate.of(start), null, "Still with us"));
	}

}
