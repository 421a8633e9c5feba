package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.FieldChange;
import uk.nhs.london.aiportal.initiative.HistoryPage;
import uk.nhs.london.aiportal.initiative.HistoryService;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordComparison;
import uk.nhs.london.aiportal.initiative.RecordVersion;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.web.Choice;
import uk.nhs.london.aiportal.web.Pages;

/** Shows what was done to a record, by whom and why, and two versions side by side. */
@Controller
@RequestMapping("/initiatives/{reference}/history")
class HistoryController {

	private final InitiativeService initiatives;

	private final HistoryService history;

	private final RecordComparison comparison;

	private final VersionWords words;

	HistoryController(InitiativeService initiatives, HistoryService history, RecordComparison comparison,
			VersionWords words) {
		this.initiatives = initiatives;
		this.history = history;
		this.comparison = comparison;
		this.words = words;
	}

	@GetMapping
	String timeline(@PathVariable Reference reference, @RequestParam(defaultValue = "1") int page, Model model) {
		InitiativeRecord record = this.initiatives.find(reference);
		HistoryPage history = this.history.page(reference, page);
		model.addAttribute("record", record);
		model.addAttribute("history", history);
		model.addAttribute("pages", Pages.of(history.number(), history.last(),
				(number) -> "/initiatives/" + reference + "/history?page=" + number));
		return "initiative/history";
	}

	/**
	 * Two versions side by side; without a choice the last two.
	 * @param every whether fields are shown that are the same in both
	 */
	@GetMapping("/compare")
	String compare(@PathVariable Reference reference, @RequestParam(required = false) Integer from,
			@RequestParam(required = false) Integer to, @RequestParam(defaultValue = "false") boolean every,
			Model model) {
		InitiativeRecord record = this.initiatives.find(reference);
		List<RecordVersion> versions = this.initiatives.versions(reference);
		RecordVersion second = this.words.find(versions, (to != null) ? to : record.version());
		RecordVersion first = this.words.find(versions, (from != null) ? from : Math.max(0, second.version() - 1));
		Answers before = this.initiatives.answersAt(reference, first.version()).orElseThrow();
		Answers after = this.initiatives.answersAt(reference, second.version()).orElseThrow();
		List<FieldChange> all = this.comparison.all(before, after);
		model.addAttribute("record", record);
		model.addAttribute("choices", versions.stream().map((it) -> choice(it)).toList());
		model.addAttribute("first", first);
		model.addAttribute("second", second);
		model.addAttribute("words", this.words);
		model.addAttribute("every", every);
		model.addAttribute("different", all.stream().filter(FieldChange::changed).toList());
		model.addAttribute("same", all.stream().filter((field) -> !field.changed()).toList());
		return "initiative/compare";
	}

	private Choice choice(RecordVersion version) {
		return Choice.of(String.valueOf(version.version()), this.words.of(version));
	}

}
