package uk.nhs.london.aiportal.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.intake.sheet.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** What a person is told of files as others write them, on the page that they come to. */
@PostgresTest
class ForeignFilesTests {

	/** The page on which the journey of a file ends for now. */
	enum Page {

		REFUSED, COLUMNS, PREVIEW

	}

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void eachIsReadAsFarAsItCanBeAndThePersonIsToldTheRest(String what, String name, byte[] content, Page page,
			String told) throws Exception {
		MockHttpServletResponse received = this.mvc
			.perform(multipart("/intake/register").file(new MockMultipartFile("file", name, "text/csv", content))
				.with(Accounts.signedInAs(Accounts.lead()))
				.with(csrf()))
			.andReturn()
			.getResponse();
		if (page == Page.REFUSED) {
			assertThat(received.getStatus()).isEqualTo(422);
			assertThat(text(received, ".nhsuk-error-summary__list")).contains(told);
		}
		else {
			String address = String.valueOf(received.getRedirectedUrl());
			MockHttpServletResponse next = look(address);
			assertThat(next.getRedirectedUrl()).isEqualTo((page == Page.COLUMNS) ? address + "/columns" : null);
			assertThat(text((page == Page.COLUMNS) ? look(address + "/columns") : next, "main")).contains(told);
		}
		assertThat(this.jdbc.sql("select count(*) from initiative").query(Long.class).single())
			.as("nothing is written before it is confirmed")
			.isZero();
	}

	static Stream<Arguments> files() {
		String rows = IntStream.rangeClosed(2, 40)
			.mapToObj((row) -> "<row r='%1$d'><c t='str'><f>A1</f><v>Tool %1$d</v></c></row>".formatted(row))
			.collect(Collectors.joining());
		return Stream.of(
				arguments("Windows-1252 with broken headings", "a.csv",
						("\"Tool\r\nname\",Name\u00A0of  trust ,,Café\r\nA,St George’s,x,y\r\n")
							.getBytes(Charset.forName("windows-1252")),
						Page.COLUMNS, "CSV, Windows-1252 because it is not UTF-8, parted by commas"),
				arguments("a heading that spans lines", "a.csv", bytes("\"Tool\r\n name\",b\nA,B\n"), Page.COLUMNS,
						"Tool name, column A"),
				arguments("a column without a heading", "a.csv", bytes("a,,b\nA,B,C\n"), Page.COLUMNS,
						"No heading, column B"),
				arguments("two columns of one name", "a.csv", bytes("title,summary,title\nA,B,C\n"), Page.COLUMNS,
						"Columns A and C may each be Name: choose which of them is."),
				arguments("headings in the second row", "a.csv", bytes("Our AI register,\ntitle,summary\nA,B\n"),
						Page.PREVIEW, "with the headings in row 2"),
				arguments("a ragged row", "a.csv", bytes("title,summary\nA,B\nshort\n"), Page.PREVIEW,
						"The row has 1 cell where the headings have 2, so none of them can be told"),
				arguments("empty", "a.csv", new byte[0], Page.REFUSED, "The selected file is empty"),
				arguments("only white space", "a.csv", bytes(" \n,,\n"), Page.REFUSED, "The selected file is empty"),
				arguments("only headings", "a.csv", bytes("title,summary\n"), Page.REFUSED,
						"it has headings in row 1 and no row under them"),
				arguments("a zip bomb", "a.xlsx",
						new Workbooks(Workbooks.row(1, "x".repeat(200) + " ".repeat(60_000_000))).bytes(), Page.REFUSED,
						"must not unpack to more than 200 times its size"),
				arguments("a formula in every cell of a CSV", "a.csv",
						bytes("title,summary\n=1+1,\"=HYPERLINK(\"\"x\"\")\"\n"), Page.PREVIEW,
						"Name: Not stated becomes =1+1 What it does: Not stated becomes =HYPERLINK(\"x\")"),
				arguments("a formula in every cell of a workbook", "a.xlsx",
						new Workbooks(Workbooks.row(1, "title") + rows).bytes(), Page.PREVIEW,
						"formulas read as their results"),
				arguments("40,000 characters in a cell", "a.csv",
						bytes("title,summary\nA," + "x".repeat(40_000) + "\n"), Page.PREVIEW,
						"goes on for more than 32,767 characters, the most that a cell of a workbook holds"),
				arguments("a million rows", "a.csv", bytes("title,summary\n" + "A,B\n".repeat(1_000_000)), Page.REFUSED,
						"rows or fewer"),
				arguments("a file of another kind", "a.pdf", bytes("%PDF-1.7"), Page.REFUSED, "It is a PDF"),
				arguments("semicolons and a comma as decimal mark", "a.csv", bytes("title;training_trained\nA;1,5\n"),
						Page.PREVIEW, "is not a whole number"));
	}

	private MockHttpServletResponse look(String address) throws Exception {
		return this.mvc.perform(get(address).with(Accounts.signedInAs(Accounts.lead()))).andReturn().getResponse();
	}

	private static String text(MockHttpServletResponse response, String part) throws Exception {
		Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
		return page.select(part).text();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
