package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import uk.nhs.london.aiportal.web.Choice;

/** Says what the columns of the file mean, for people and for software. */
@Controller
@RequestMapping("/about")
class FieldsController {

	private final List<Column> columns;

	FieldsController(InitiativeColumns columns) {
		this.columns = columns.all();
	}

	@GetMapping("/fields")
	String fields(Model model) {
		model.addAttribute("columns", this.columns);
		model.addAttribute("coded", this.columns.stream().filter((it) -> !it.words().isEmpty()).toList());
		return "export/fields";
	}

	/** A row for each column, and one more for each code that it may hold. */
	@GetMapping("/fields.csv")
	void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
		CsvDownload.send("fields-of-initiatives.csv", request, response, (csv) -> {
			csv.writeRecord("column", "type", "asked", "meaning", "code", "label");
			for (Column column : this.columns) {
				csv.writeRecord(column.name(), column.type().name(), column.requirement(), column.meaning(), "", "");
				for (Choice word : column.words()) {
					csv.writeRecord(column.name(), column.type().name(), column.requirement(), column.meaning(),
							word.value(), word.label());
				}
			}
		});
	}

}
