package uk.nhs.london.aiportal.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.ChangedMeanwhileException;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.intake.sheet.UnreadableFileException;
import uk.nhs.london.aiportal.web.Pages;

/**
 * The register's file, changed in a spreadsheet and loaded back: choose it, see what
 * would become of it, write it, take it back.
 */
@Controller
@RequestMapping("/intake/register")
class RegisterImportController {

	private static final int ROWS_ON_A_PAGE = 50;

	private final RegisterImportService imports;

	private final FileMappings mappings;

	RegisterImportController(RegisterImportService imports, FileMappings mappings) {
		this.imports = imports;
		this.mappings = mappings;
	}

	@GetMapping
	ModelAndView choose(@AuthenticationPrincipal SignedIn signedIn) {
		return choosePage(signedIn).addObject("form", new UploadForm(null));
	}

	private ModelAndView choosePage(SignedIn signedIn) {
		return new ModelAndView("intake/register").addObject("files", this.imports.latest(signedIn))
			.addObject("mappings", this.mappings.kept(signedIn));
	}

	@PostMapping
	ModelAndView receive(@ModelAttribute("form") UploadForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn) throws IOException {
		MultipartFile file = form.file();
		String name = (file != null && file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		try {
			if (file == null || name.isEmpty()) {
				throw new UnreadableFileException("Select a file");
			}
			if (file.isEmpty()) {
				throw new UnreadableFileException("The selected file is empty");
			}
			return new ModelAndView(
					"redirect:/intake/register/" + this.imports.receive(name, file.getBytes(), signedIn));
		}
		catch (UnreadableFileException ex) {
			errors.rejectValue("file", "unreadable", String.valueOf(ex.getMessage()));
			ModelAndView again = choosePage(signedIn).addAllObjects(errors.getModel());
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable RowBecomes only,
			@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn signedIn) {
		RegisterImport file = file(id, signedIn);
		if (!file.confirmed() && !file.mapped()) {
			return new ModelAndView("redirect:/intake/register/" + id + "/columns");
		}
		return file.confirmed()
				? new ModelAndView("intake/register-written").addObject("file", file)
					.addObject("rows", this.imports.written(file))
				: checkPage(this.imports.plan(file, signedIn), only, page);
	}

	private ModelAndView checkPage(ImportPlan plan, @Nullable RowBecomes only, int asked) {
		List<PlannedRow> rows = plan.rows()
			.stream()
			.filter((row) -> (only != null) ? row.becomes() == only
					: row.becomes() != RowBecomes.LEFT || !row.notes().isEmpty())
			.toList();
		int last = Pages.last(rows.size(), ROWS_ON_A_PAGE);
		int page = (asked < 1 || asked > last) ? 1 : asked;
		int from = (page - 1) * ROWS_ON_A_PAGE;
		String address = "/intake/register/" + plan.file().id() + "?" + ((only != null) ? "only=" + only + "&" : "")
				+ "page=";
		return new ModelAndView("intake/register-check").addObject("plan", plan)
			.addObject("file", plan.file())
			.addObject("mapping", this.mappings.of(plan.file()).orElseThrow())
			.addObject("counts", plan.counts())
			.addObject("only", only)
			.addObject("conflicting", plan.rows().stream().filter((row) -> !row.conflicts().isEmpty()).toList())
			.addObject("rows", rows.subList(from, Math.min(rows.size(), from + ROWS_ON_A_PAGE)))
			.addObject("page", page)
			.addObject("pages", Pages.of(page, last, (number) -> address + number + "#rows"));
	}

	@PostMapping("/{id}/write")
	ModelAndView write(@PathVariable UUID id, @RequestParam String checked,
			@RequestParam(defaultValue = "") Set<String> take, @AuthenticationPrincipal SignedIn signedIn) {
		RegisterImport file = mapped(id, signedIn);
		if (isWritten(id, checked, take, signedIn)) {
			return new ModelAndView("redirect:/intake/register/" + id);
		}
		ModelAndView again = checkPage(this.imports.plan(file, signedIn), null, 1).addObject("changedMeanwhile", true);
		again.setStatus(HttpStatus.CONFLICT);
		return again;
	}

	private boolean isWritten(UUID id, String checked, Set<String> take, SignedIn signedIn) {
		try {
			return this.imports.confirm(id, checked, take, signedIn);
		}
		catch (ChangedMeanwhileException ex) {
			// In the instant since it was planned again: nothing is written then.
			return false;
		}
	}

	@PostMapping("/{id}/undo")
	String undo(@PathVariable UUID id, @AuthenticationPrincipal SignedIn signedIn) {
		file(id, signedIn);
		this.imports.undo(id, signedIn);
		return "redirect:/intake/register/" + id;
	}

	@PostMapping("/{id}/discard")
	String discard(@PathVariable UUID id, @AuthenticationPrincipal SignedIn signedIn) {
		this.imports.discard(id, signedIn);
		return "redirect:/intake/register";
	}

	/**
	 * The preview as a file: a line for each cell that changes, is to decide or is
	 * refused.
	 */
	@GetMapping("/{id}/preview.csv")
	ResponseEntity<String> preview(@PathVariable UUID id, @AuthenticationPrincipal SignedIn signedIn) {
		RegisterImport file = mapped(id, signedIn);
		StringWriter text = new StringWriter().append('\uFEFF');
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			csv.writeRecord("row", "reference", "title", "becomes", "column", "before", "after", "reason");
			this.imports.plan(file, signedIn).rows().forEach((row) -> lines(csv, row));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
				.filename("preview-of-" + file.name().replaceFirst("\\.\\w+$", "") + ".csv", StandardCharsets.UTF_8)
				.build()
				.toString())
			.body(text.toString());
	}

	private static void lines(CsvWriter csv, PlannedRow row) {
		row.changes().forEach((it) -> line(csv, row, row.becomes().label(), it.field(), it.before(), it.after(), ""));
		row.conflicts()
			.forEach((it) -> line(csv, row, RowBecomes.CONFLICT.label(), it.field(), it.register(), it.file(),
					"When the file was made: " + it.before()));
		row.problems().forEach((it) -> line(csv, row, row.becomes().label(), it.column(), it.value(), "", it.reason()));
		row.notes().forEach((it) -> line(csv, row, "Not written", it.column(), it.value(), "", it.reason()));
		if (row.becomes() == RowBecomes.LEFT && row.notes().isEmpty()) {
			line(csv, row, row.becomes().label(), "", "", "", "");
		}
	}

	private static void line(CsvWriter csv, PlannedRow row, String becomes, String column, String before, String after,
			String reason) {
		csv.writeRecord(String.valueOf(row.number()), (row.reference() != null) ? row.reference().toString() : "",
				SpreadsheetText.inert(row.title()), becomes, column, SpreadsheetText.inert(before),
				SpreadsheetText.inert(after), reason);
	}

	private RegisterImport mapped(UUID id, SignedIn signedIn) {
		RegisterImport file = file(id, signedIn);
		if (!file.mapped()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return file;
	}

	private RegisterImport file(UUID id, SignedIn signedIn) {
		return this.imports.find(id, signedIn).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
