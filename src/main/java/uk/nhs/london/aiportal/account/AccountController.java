package uk.nhs.london.aiportal.account;

import java.time.Clock;
import java.util.Optional;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: who one is here, and the access tokens of one's programs. */
@Controller
@RequestMapping("/account")
class AccountController {

	private final AccessTokens tokens;

	private final Clock clock;

	AccountController(AccessTokens tokens, Clock clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal SignedIn signedIn) {
		return page(signedIn, null).addObject("form", TokenForm.BLANK);
	}

	/**
	 * The token is shown in this answer and never again: a redirection would have to keep
	 * it somewhere until the next.
	 */
	@PostMapping("/tokens")
	ModelAndView make(@Valid @ModelAttribute("form") TokenForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn) {
		if (!errors.hasErrors()) {
			Optional<String> token = this.tokens.make(form.name().strip(), form.mayDo(signedIn), form.lastingDays(),
					signedIn);
			if (token.isPresent()) {
				return page(signedIn, token.get()).addObject("made", form.name().strip())
					.addObject("form", TokenForm.BLANK);
			}
			errors.reject("many", "You have %d active tokens, which is the most. Revoke one that you no longer need"
				.formatted(AccessTokens.MOST_ACTIVE));
		}
		ModelAndView again = page(signedIn, null).addAllObjects(errors.getModel());
		again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return again;
	}

	@PostMapping("/tokens/{id}/revoke")
	String revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		String name = this.tokens.revoke(id, signedIn)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		redirect.addFlashAttribute("revoked", name);
		return "redirect:/account";
	}

	private ModelAndView page(SignedIn signedIn, @Nullable String token) {
		return new ModelAndView("account/account").addObject("tokens", this.tokens.of(signedIn))
			.addObject("now", this.clock.instant())
			.addObject("token", token)
			.addObject("scopes", TokenForm.scopes(signedIn))
			.addObject("lengths", TokenForm.LENGTHS);
	}

}
