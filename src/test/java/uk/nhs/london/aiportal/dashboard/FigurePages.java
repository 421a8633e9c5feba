package uk.nhs.london.aiportal.dashboard;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.account.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/** Reads pages of figures and their files as somebody. */
record FigurePages(MockMvcTester mvc, SignedIn reader) {

	Document page(String address) {
		return Jsoup.parse(text(address));
	}

	String headline(String address, FigureName figure) {
		return page(address).select("#" + figure.path() + " h2").text();
	}

	/** The rows of a file by what stands in their first columns. */
	Map<String, Map<String, String>> rows(String page, FigureName figure, String... keys) {
		String address = page.contains("?") ? page.replace("?", "/" + figure.path() + ".csv?")
				: page + "/" + figure.path() + ".csv";
		return CsvReader.builder()
			.ofNamedCsvRecord(text(address))
			.stream()
			.map(NamedCsvRecord::getFieldsAsMap)
			.collect(Collectors.toMap((row) -> List.of(keys).stream().map(row::get).collect(Collectors.joining(" ")),
					Function.identity()));
	}

	/** One column of a file. */
	Map<String, String> column(String page, FigureName figure, String key, String column) {
		return rows(page, figure, key).entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (row) -> row.getValue().get(column)));
	}

	/**
	 * Follow every number of a page to its list, and count there; a share leads to all of
	 * which it is one.
	 */
	int followEveryNumber(String address) {
		int followed = 0;
		for (Element link : page(address).select("main td a[href^=/initiatives]")) {
			String list = page(link.attr("href")).selectFirst("h1").text().replaceAll("\\D", "");
			assertThat(list.isEmpty() ? "0" : list).as(link.outerHtml())
				.isEqualTo(link.text().replaceFirst("^[\\d,]+ of ", "").replace(",", ""));
			followed++;
		}
		return followed;
	}

	private String text(String address) {
		try {
			var result = this.mvc.get().uri(address).with(signedInAs(this.reader)).exchange();
			assertThat(result).as(address).hasStatusOk();
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
