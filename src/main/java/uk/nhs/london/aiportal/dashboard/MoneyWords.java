package uk.nhs.london.aiportal.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.PartialDate;

/** What pays for an initiative whose money ends, and until when. */
final class MoneyWords {

	private MoneyWords() {
	}

	/** The end of the line that ends last; null if none ends. */
	static @Nullable PartialDate lastDay(ListedInitiative it) {
		return lines(it).flatMap((line) -> Stream.ofNullable(line.to())).max(Comparator.naturalOrder()).orElse(null);
	}

	/** The highest that is stated; null if none is. */
	static @Nullable AnnualBand band(ListedInitiative it) {
		return lines(it).flatMap((line) -> Stream.ofNullable(line.annualBand()))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/** "Paid for by AI Diagnostic Fund, until 30 November 2026." */
	static String sentence(ListedInitiative it) {
		PartialDate lastDay = lastDay(it);
		List<String> sources = lines(it).filter((line) -> line.to() != null && line.to().equals(lastDay))
			.map(MoneyWords::name)
			.distinct()
			.toList();
		return "Paid for by " + Words.list(sources) + ((lastDay != null) ? ", until " + lastDay.inWords() : "") + ".";
	}

	private static String name(FundingLine line) {
		Coded source = line.source();
		return (line.name() != null) ? line.name() : source.label().toLowerCase(Locale.UK);
	}

	/** What the gate of money asks for; it may be open although the money ends. */
	static String toAsk(ListedInitiative it) {
		GateResult money = it.result().gate(GateCode.K2);
		String toMeet = (money != null) ? money.toMeet() : null;
		return (toMeet != null) ? toMeet : "Say what pays for it after that day, or when it will end.";
	}

	private static Stream<FundingLine> lines(ListedInitiative it) {
		return it.answers().facts().funding().stream();
	}

}
