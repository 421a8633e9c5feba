package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what the columns of the file mean, for people and for software. */
@Controller
@RequestMapping("/about")
class FieldsController {

	private final Dictionary dictionary;

	FieldsController(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	@GetMapping("/fields")
	String fields(Model model) {
		List<Table<?, ?>> tables = this.dictionary.everyTable();
		model.addAttribute("tables", tables);
		model.addAttribute("columns", tables.get(0).columns());
		model.addAttribute("vocabularies", this.dictionary.words()
			.stream()
			.collect(Collectors.groupingBy(Dictionary.Word::vocabulary, LinkedHashMap::new, Collectors.toList())));
		model.addAttribute("dictionary", this.dictionary);
		return "export/fields";
	}

	/** A row for each column of each table: the dictionary of the package. */
	@GetMapping("/fields.csv")
	void columns(HttpServletRequest request, HttpServletResponse response) throws IOException {
		send("dictionary.csv", this.dictionary.ofTables().get(0), request, response);
	}

	/** A row for each code that a column may hold. */
	@GetMapping("/vocabularies.csv")
	void words(HttpServletRequest request, HttpServletResponse response) throws IOException {
		send("vocabularies.csv", this.dictionary.ofTables().get(1), request, response);
	}

	private void send(String name, Table<Dictionary, ?> table, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		CsvDownload.send(name, request, response, (csv) -> {
			csv.writeRecord(table.header());
			table.write(this.dictionary, csv::writeRecord);
		});
	}

}
