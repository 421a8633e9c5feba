package uk.nhs.london.aiportal.dashboard;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uk.nhs.london.aiportal.account.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/** Pages of figures, their files and the lists behind their numbers. */
record TopicPages(MockMvcTester mvc) {

	Document page(String address, SignedIn reader) {
		return Jsoup.parse(text(address, reader));
	}

	private String text(String address, SignedIn reader) {
		try {
			MvcTestResult result = this.mvc.get().uri(address).with(signedInAs(reader)).exchange();
			assertThat(result).hasStatusOk();
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<Map<String, String>> csv(String address, SignedIn reader) {
		return CsvReader.builder()
			.ofNamedCsvRecord(text(address, reader))
			.stream()
			.map(NamedCsvRecord::getFieldsAsMap)
			.toList();
	}

	/** A column of a file by another. */
	Map<String, String> rows(String address, String key, String value, SignedIn reader) {
		return csv(address, reader).stream().collect(Collectors.toMap((row) -> row.get(key), (row) -> row.get(value)));
	}

	/** Follow every number of a page and count what its list has; how many there were. */
	int followNumbers(String address, SignedIn reader) {
		List<Element> links = page(address, reader).select("section.chart td a[href^=/initiatives]");
		for (Element link : links) {
			String heading = page(link.attr("href"), reader).selectFirst("h1").text();
			String listed = heading.startsWith("No ") ? "0" : heading.replaceAll("\\D", "");
			assertThat(listed).as(link.outerHtml() + " leads to " + heading)
				.isEqualTo(link.text().replaceAll("\\D", ""));
		}
		return links.size();
	}

}
