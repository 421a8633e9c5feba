package uk.nhs.london.aiportal.intake;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.web.Choice;

import static org.assertj.core.api.Assertions.assertThat;

class CellReaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2026 | 2026", "2026-03 | 2026-03", "2026-03-31 | 2026-03-31", "31/03/2026 | 2026-03-31",
					"31.3.26 | 2026-03-31", "March 2026 | 2026-03", "Mar-26 | 2026-03", "sept 2026 | 2026-09",
					"03/2026 | 2026-03", "31st March 2026 | 2026-03-31", "Tuesday 31 March 2026 | 2026-03-31",
					"March 31, 2026 | 2026-03-31", "2026-03-31T00:00:00 | 2026-03-31" })
	void aDateKeepsAsMuchAsIsSaidOfIt(String typed, String read) {
		assertThat(DateReader.read(typed)).hasValue(PartialDate.parse(read));
	}

	@ParameterizedTest
	@ValueSource(strings = { "03/31/2026", "31/02/2026", "soon", "Q1 2026", "1066", "26", "46112", "2011/12", "2025/26",
			"" })
	void whatIsNoDateIsNotTurnedIntoOne(String typed) {
		assertThat(DateReader.read(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PILOT", "pilot", "  Pilot ", "c)  Pilot", "3. Pilot", "Pilot\u00A0" })
	void aCodeIsFoundByCodeOrLabelWhateverStandsAroundIt(String typed) {
		assertThat(stage().read(typed).orElseThrow().text()).isEqualTo("PILOT");
	}

	@Test
	void aWordThatIsNoCodeIsRefused() {
		assertThat(stage().read("c)  Deployed").orElseThrow().wrong()).contains("Deployed");
	}

	@Test
	void aWordThatIsNoCodeIsRefusedWithThoseThatAre() {
		assertThat(stage().read("live").orElseThrow().wrong())
			.contains("\"live\", which is neither a code nor a label of this column: write one of ", "Pilot");
	}

	@Test
	void aWordThatTwoCodesShareIsRefusedWithBoth() {
		CellReader twins = new CellReader(FieldKind.CODE, false,
				List.of(new Choice("A1", "Other", null), new Choice("B2", "other", null)), Map.of());
		assertThat(twins.read("Other").orElseThrow().wrong()).contains("which may be A1 or B2");
		assertThat(twins.read("B2").orElseThrow().text()).isEqualTo("B2");
	}

	@Test
	void threeKindsOfEmptyStayApartFromEachOtherAndFromText() {
		CellReader date = new CellReader(FieldKind.DATE, true, List.of(), Map.of());
		assertThat(date.read("NONE").orElseThrow().state()).isEqualTo(State.NONE);
		assertThat(date.read("Not stated").orElseThrow().state()).isEqualTo(State.NOT_STATED);
		assertThat(date.read("NOT_APPLICABLE: no pilot").orElseThrow())
			.isEqualTo(new CellRead(State.NOT_APPLICABLE, "no pilot", null));
		assertThat(date.read(" \u00A0 ")).isEmpty();
		CellReader text = new CellReader(FieldKind.LINE, false, List.of(), Map.of());
		assertThat(text.read("'NONE").orElseThrow()).isEqualTo(CellRead.stated("NONE"));
		assertThat(text.read("'=1+1").orElseThrow()).isEqualTo(CellRead.stated("=1+1"));
		assertThat(text.read("None").orElseThrow()).isEqualTo(CellRead.stated("None"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Deployed", "c)  Deployed", "DEPLOYED.", " deployed\u00A0" })
	void aTaughtWordMeansItsCodeHoweverItIsWritten(String typed) {
		CellReader taught = new CellReader(FieldKind.CODE, false, Choice.of(DeclaredStage.values()),
				Map.of("deployed", "ROUTINE", "pilot", "ENDED", "-", ""));
		assertThat(taught.read(typed)).contains(CellRead.stated("ROUTINE"));
		assertThat(taught.unknownWords(typed)).isEmpty();
		assertThat(taught.read("Pilot")).as("the register's own word").contains(CellRead.stated("PILOT"));
		assertThat(taught.read(" - ")).as("taught to say nothing").isEmpty();
		assertThat(taught.unknownWords("gone")).containsExactly("gone");
	}

	@Test
	void eachUnknownWordOfAListIsFoundAndMayBeTaught() {
		List<Choice> codes = List.of(Choice.of("A1", "First"), Choice.of("B2", "Second"));
		CellReader untaught = new CellReader(FieldKind.CODES, true, codes, Map.of());
		assertThat(untaught.unknownWords("First; third | b2 | fourth")).containsExactly("third", "fourth");
		assertThat(untaught.unknownWords("Not stated")).isEmpty();
		CellReader taught = new CellReader(FieldKind.CODES, true, codes, Map.of("third", "B2", "fourth", ""));
		assertThat(taught.read("First; third; fourth")).contains(CellRead.stated("A1; B2"));
		assertThat(taught.read("fourth")).isEmpty();
		CellReader yes = new CellReader(FieldKind.YES_NO, false, List.of(), Map.of("in part", "true"));
		assertThat(yes.read("In part")).contains(CellRead.stated("true"));
		assertThat(yes.read("0")).contains(CellRead.stated("false"));
		assertThat(yes.read("perhaps").orElseThrow().wrong()).startsWith("is neither yes nor no");
	}

	private static CellReader stage() {
		return new CellReader(FieldKind.CODE, false, Choice.of(DeclaredStage.values()), Map.of());
	}

}
