package uk.nhs.london.aiportal.intake;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.UseDomain;

import static org.assertj.core.api.Assertions.assertThat;

class ReportedWordsTests {

	@Test
	void onlyAnAmbientScribeIsSureOfItsDomain() {
		assertThat(ReportedWords.useDomain("Ambient voice / AI scribe")).isEqualTo(UseDomain.DOCUMENTATION);
		assertThat(ReportedWords.useDomain("medical imaging")).isNull();
		assertThat(ReportedWords.useDomain(null)).isNull();
	}

	@Test
	void onlyABorderlineAlertSaysAnythingOfItsKind() {
		assertThat(ReportedWords.aiKind("alerting (rules-based or borderline)")).isEqualTo(AiKind.UNSURE);
		assertThat(ReportedWords.aiKind("language model (other)")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "in-house,,,IN_HOUSE", "in-house,GOSH DRIVE,,IN_HOUSE", "in-house,The trust with a university,,",
			"in-house,,A university,", "industry,Qure.ai,,", "partnership,,,", "academia,,,", ",,," })
	void onlyInHouseWorkByNobodyElseIsSureOfItsOrigin(String type, String supplier, String partners, Origin origin) {
		assertThat(ReportedWords.origin(type, supplier, partners)).isEqualTo(origin);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ambient voice technology (supplier not named)", "Diabetic foot AI tool (name not given)",
			"AI framework (no single product)" })
	void aProductWithoutANameIsNotStated(String product) {
		assertThat(ReportedWords.productName(product)).isNull();
	}

	@Test
	void aNamedProductIsKept() {
		assertThat(ReportedWords.productName("qXR")).isEqualTo("qXR");
	}

	@ParameterizedTest
	@CsvSource({ "Radiology,812", "all specialties,L-MULTI", "corporate services,L-CORP", "radiology / lung cancer,",
			"paediatric cardiology,", "," })
	void aSpecialtyIsTheWholeCellOrNotStated(String words, String code) {
		assertThat(ReportedWords.specialty(words)).isEqualTo(code);
	}

	@Test
	void aCellThatRunsInASpreadsheetComesBackAsItWas() {
		for (String cell : Arrays.asList("=1+1", "'=1+1", "''-x", "- a bullet", "+44", "@x", "plain", "it's",
				"'quoted'", "")) {
			String guarded = SpreadsheetGuard.put(cell);
			assertThat(guarded).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@");
			assertThat(SpreadsheetGuard.takeOff(guarded)).isEqualTo(cell);
		}
	}

}
