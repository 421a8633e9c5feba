package uk.nhs.london.aiportal.intake;

import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import uk.nhs.london.aiportal.account.SignedIn;

/**
 * The page between the choice of a file and the preview: what its columns and words are.
 */
@Controller
@RequestMapping("/intake/register")
class MappingController {

	private final RegisterImportService imports;

	private final FileMappings mappings;

	MappingController(RegisterImportService imports, FileMappings mappings) {
		this.imports = imports;
		this.mappings = mappings;
	}

	@GetMapping("/{id}/columns")
	ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn signedIn) {
		RegisterImport file = waiting(id, signedIn);
		return page(this.mappings.page(file, signedIn));
	}

	@PostMapping("/{id}/columns")
	ModelAndView decide(@PathVariable UUID id, @RequestParam Map<String, String> posted,
			@AuthenticationPrincipal SignedIn signedIn) {
		MappingPage page = this.mappings.decide(waiting(id, signedIn), posted, signedIn);
		if (page.problems().isEmpty() && !page.asked()) {
			return new ModelAndView("redirect:/intake/register/" + id);
		}
		ModelAndView again = page(page);
		again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return again;
	}

	@PostMapping("/mappings/{mapping}/forget")
	String forget(@PathVariable long mapping, @AuthenticationPrincipal SignedIn signedIn) {
		this.mappings.forget(mapping, signedIn);
		return "redirect:/intake/register";
	}

	private static ModelAndView page(MappingPage page) {
		return new ModelAndView("intake/register-columns").addObject("mapping", page).addObject("file", page.file());
	}

	private RegisterImport waiting(UUID id, SignedIn signedIn) {
		return this.imports.find(id, signedIn)
			.filter((file) -> !file.confirmed())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
