package uk.nhs.london.aiportal.dashboard;

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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uk.nhs.london.aiportal.account.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/** Reads pages of figures and their files as somebody. */
record FigurePages(MockMvcTester mvc, SignedIn reader) {

	Document page(String address) {
		return Jsoup.parse(text(get(address)));
	}

	String headline(String address, FigureName figure) {
		return page(address).select("#" + figure.path() + " h2").text();
	}

	/** The rows of a figure's file by what stands in some of their columns. */
	Map<String, Map<String, String>> rows(String page, FigureName figure, String... keys) {
		return rows(file(page, figure), keys);
	}

	/** The rows of a file by what stands in some of their columns. */
	Map<String, Map<String, String>> rows(String file, String... keys) {
		return csv(file).stream()
			.collect(Collectors.toMap((row) -> List.of(keys).stream().map(row::get).collect(Collectors.joining(" ")),
					Function.identity()));
	}

	/** One column of a figure's file by another. */
	Map<String, String> column(String page, FigureName figure, String key, String column) {
		return column(file(page, figure), key, column);
	}

	/** One column of a file by another. */
	Map<String, String> column(String file, String key, String column) {
		return csv(file).stream().collect(Collectors.toMap((row) -> row.get(key), (row) -> row.get(column)));
	}

	private static String file(String page, FigureName figure) {
		String file = "/" + figure.path() + ".csv";
		return page.contains("?") ? page.replace("?", file + "?") : page + file;
	}

	/** The rows of a file in their order. */
	List<Map<String, String>> csv(String file) {
		MvcTestResult result = get(file);
		assertThat(result).as(file).hasContentTypeCompatibleWith("text/csv;charset=UTF-8");
		return CsvReader.builder().ofNamedCsvRecord(text(result)).stream().map(NamedCsvRecord::getFieldsAsMap).toList();
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

	private MvcTestResult get(String address) {
		MvcTestResult result = this.mvc.get().uri(address).with(signedInAs(this.reader)).exchange();
		assertThat(result).as(address).hasStatusOk();
		return result;
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
