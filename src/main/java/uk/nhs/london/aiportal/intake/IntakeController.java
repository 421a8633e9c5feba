package uk.nhs.london.aiportal.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.intake.sheet.UnreadableFileException;
import uk.nhs.london.aiportal.web.Choice;
import uk.nhs.london.aiportal.web.Pages;

/**
 * Public reports: choose a file, see what becomes of its rows, load it, see what became.
 */
@Controller
@RequestMapping("/intake")
class IntakeController {

	private static final int ROWS_ON_A_PAGE = 50;

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final IntakeService intake;

	IntakeController(IntakeService intake) {
		this.intake = intake;
	}

	@GetMapping
	ModelAndView choose() {
		return choosePage().addObject("form", new UploadForm(null));
	}

	@PostMapping
	ModelAndView receive(@ModelAttribute("form") UploadForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn) throws IOException {
		MultipartFile file = form.file();
		try {
			return new ModelAndView("redirect:/intake/"
					+ this.intake.receive((file != null) ? file.getOriginalFilename() : null, content(file), signedIn));
		}
		catch (UnreadableFileException ex) {
			errors.rejectValue("file", "unreadable", String.valueOf(ex.getMessage()));
			ModelAndView again = choosePage().addAllObjects(errors.getModel());
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
	}

	/** The bytes, unless the file is known to be wrong without looking at them. */
	private static byte[] content(@Nullable MultipartFile file) throws IOException {
		String name = (file != null && file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		if (file == null || name.isEmpty()) {
			throw new UnreadableFileException("Select a CSV file");
		}
		if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
			throw new UnreadableFileException("The selected file must be a CSV");
		}
		if (file.isEmpty()) {
			throw new UnreadableFileException("The selected file is empty");
		}
		if (file.getSize() >= ReportFile.TOO_LARGE.toBytes()) {
			throw new UnreadableFileException("The selected file must be smaller than 2MB");
		}
		return file.getBytes();
	}

	@PostMapping("/shipped")
	String receiveShipped(@AuthenticationPrincipal SignedIn signedIn) {
		return "redirect:/intake/" + this.intake.receiveShipped(signedIn);
	}

	@GetMapping("/template.csv")
	ResponseEntity<String> template() {
		return download("template.csv", String.join(",", Column.headings()) + "\r\n");
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable Outcome only,
			@RequestParam(defaultValue = "1") int page) {
		IntakeFile file = file(id);
		return file.confirmed() ? loadedPage(this.intake.loaded(file), only, page)
				: previewPage(this.intake.preview(file), only, page).addObject("form",
						new LoadForm(StageChoice.NOT_STATED.name()));
	}

	@PostMapping("/{id}/load")
	ModelAndView load(@PathVariable UUID id, @Valid @ModelAttribute("form") LoadForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn) {
		if (errors.hasErrors()) {
			ModelAndView again = previewPage(this.intake.preview(file(id)), null, 1).addAllObjects(errors.getModel());
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		if (!this.intake.confirm(id, form.choice(), signedIn)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return new ModelAndView("redirect:/intake/" + id);
	}

	@PostMapping("/{id}/discard")
	String discard(@PathVariable UUID id, RedirectAttributes next) {
		this.intake.discard(id);
		next.addFlashAttribute("discarded", true);
		return "redirect:/intake";
	}

	@GetMapping("/{id}/refused.csv")
	ResponseEntity<String> refused(@PathVariable UUID id) {
		IntakeFile file = file(id);
		return download("refused-" + file.name(), this.intake.refused(file));
	}

	private IntakeFile file(UUID id) {
		return this.intake.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private ModelAndView choosePage() {
		return new ModelAndView("intake/choose").addObject("files", this.intake.latest());
	}

	private static ModelAndView previewPage(Preview preview, @Nullable Outcome only, int page) {
		return list("intake/preview", preview.file(), preview.rows(), IntakeRow::outcome, only, page)
			.addObject("preview", preview)
			.addObject("choices", Stream.of(StageChoice.values()).map(IntakeController::withHint).toList());
	}

	private static Choice withHint(StageChoice choice) {
		return Choice.of((Coded) choice)
			.withHint((choice == StageChoice.NOT_STATED)
					? "Each row becomes “not classified” until its trust declares a stage"
					: "Where the words of the report suggest one; the class is still worked out from evidence");
	}

	private static ModelAndView loadedPage(Loaded loaded, @Nullable Outcome only, int page) {
		return list("intake/loaded", loaded.file(), loaded.rows(), LoadedRow::outcome, only, page).addObject("loaded",
				loaded);
	}

	private static <T> ModelAndView list(String template, IntakeFile file, List<T> all, Function<T, Outcome> outcome,
			@Nullable Outcome only, int asked) {
		List<T> chosen = all.stream().filter((row) -> only == null || outcome.apply(row) == only).toList();
		int last = Math.max(1, (chosen.size() + ROWS_ON_A_PAGE - 1) / ROWS_ON_A_PAGE);
		int page = (asked < 1 || asked > last) ? 1 : asked;
		int from = (page - 1) * ROWS_ON_A_PAGE;
		String address = "/intake/" + file.id() + "?" + ((only != null) ? "only=" + only.name() + "&" : "") + "page=";
		Map<Outcome, Integer> counts = counts(all, outcome);
		return new ModelAndView(template).addObject("file", file)
			.addObject("fresh", counts.get(Outcome.NEW))
			.addObject("known", counts.get(Outcome.KNOWN))
			.addObject("refused", counts.get(Outcome.REFUSED))
			.addObject("only", only)
			.addObject("counts", counts)
			.addObject("allRows", all.size())
			.addObject("rows", chosen.subList(from, Math.min(chosen.size(), from + ROWS_ON_A_PAGE)))
			.addObject("page", page)
			.addObject("pages", Pages.of(page, last, (number) -> address + number + "#rows"));
	}

	/** By every outcome, 0 where there is none. */
	private static <T> Map<Outcome, Integer> counts(List<T> all, Function<T, Outcome> outcome) {
		Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
		Stream.of(Outcome.values()).forEach((it) -> counts.put(it, 0));
		all.forEach((row) -> counts.merge(outcome.apply(row), 1, Integer::sum));
		return counts;
	}

	private static ResponseEntity<String> download(String name, String csv) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(csv);
	}

}
