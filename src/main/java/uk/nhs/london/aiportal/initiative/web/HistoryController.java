package uk.nhs.london.aiportal.initiative.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.FieldChange;
import uk.nhs.london.aiportal.initiative.HistoryEntry;
import uk.nhs.london.aiportal.initiative.HistoryPage;
import uk.nhs.london.aiportal.initiative.HistoryService;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordComparison;
import uk.nhs.london.aiportal.initiative.RecordVersion;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Choice;
import uk.nhs.london.aiportal.web.Link;
import uk.nhs.london.aiportal.web.Pages;

/** Shows what was done to a record, by whom and why, and two versions side by side. */
@Controller
@RequestMapping("/initiatives/{reference}/history")
class HistoryController {

	private final InitiativeService initiatives;

	private final HistoryService history;

	private final RecordComparison comparison;

	private final VersionWords words;

	private final ReferenceLists references;

	HistoryController(InitiativeService initiatives, HistoryService history, RecordComparison comparison,
			VersionWords words, ReferenceLists references) {
		this.initiatives = initiatives;
		this.history = history;
		this.comparison = comparison;
		this.words = words;
		this.references = references;
	}

	@GetMapping
	String timeline(@PathVariable Reference reference, @RequestParam(defaultValue = "1") int page, AsAt asAt,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		InitiativeRecord record = this.initiatives.find(reference);
		HistoryPage history = this.history.page(reference, page);
		model.addAttribute("record", record);
		model.addAttribute("history", history);
		if (signedIn.mayWriteFor(record.organisation())) {
			model.addAttribute("restorable", restorable(record, history));
		}
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
		RecordVersion first = (from != null) ? this.words.find(versions, from) : before(second, versions);
		Answers before = this.initiatives.answersAt(reference, first.version()).orElseThrow();
		Answers after = this.initiatives.answersAt(reference, second.version()).orElseThrow();
		List<FieldChange> all = this.comparison.all(before, after);
		model.addAttribute("record", record);
		model.addAttribute("choices",
				versions.stream()
					.map((it) -> Choice.of(String.valueOf(it.version()), this.words.of(it, versions)))
					.toList());
		model.addAttribute("first", first);
		model.addAttribute("second", second);
		model.addAttribute("words", this.words);
		model.addAttribute("every", every);
		model.addAttribute("different", all.stream().filter(FieldChange::changed).toList());
		model.addAttribute("same", all.stream().filter((field) -> !field.changed()).toList());
		return "initiative/compare";
	}

	/**
	 * The pages whose former answers can be put back, by the version that changed them.
	 */
	private Map<Integer, List<Link>> restorable(InitiativeRecord record, HistoryPage history) {
		Map<Integer, List<Link>> restorable = new HashMap<>();
		for (HistoryEntry entry : history.entries()) {
			Answers before = entry.before();
			Integer version = entry.version();
			Integer former = entry.former();
			if (before != null && version != null && former != null) {
				restorable.put(version,
						Stream.concat(pages(record, entry, before, former), items(record, entry, before, former))
							.toList());
			}
		}
		return restorable;
	}

	private static Stream<Link> pages(InitiativeRecord record, HistoryEntry entry, Answers before, int former) {
		return entry.changes()
			.stream()
			.map(FieldChange::page)
			.distinct()
			.flatMap((slug) -> RecordPage.of(slug).stream())
			.filter(RecordPage::changeable)
			.filter((page) -> !page.form(before).equals(page.form(record.answers())))
			.map((page) -> link(record, page.slug(), page.label(), former));
	}

	private Stream<Link> items(InitiativeRecord record, HistoryEntry entry, Answers before, int former) {
		return entry.changes()
			.stream()
			.flatMap((change) -> change.rows().stream())
			.flatMap((row) -> Stream.ofNullable(row.key()))
			.distinct()
			.filter((type) -> !AssuranceForm.from(before, type).equals(AssuranceForm.from(record.answers(), type)))
			.flatMap((type) -> Stream.ofNullable(this.references.assuranceType(type)))
			.map((type) -> link(record, "assurance/" + type.code(), type.label(), former));
	}

	private static Link link(InitiativeRecord record, String slug, String label, int former) {
		return new Link("Put back the answers before this: " + label,
				"/initiatives/" + record.reference() + "/record/" + slug + "?restore=" + former);
	}

	private static RecordVersion before(RecordVersion version, List<RecordVersion> newestFirst) {
		int index = newestFirst.indexOf(version);
		return newestFirst.get(Math.min(index + 1, newestFirst.size() - 1));
	}

}
