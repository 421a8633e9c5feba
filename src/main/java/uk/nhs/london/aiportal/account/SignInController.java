package uk.nhs.london.aiportal.account;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/sign-in")
class SignInController {

	@GetMapping
	String signIn(@ModelAttribute("form") SignInForm form, @AuthenticationPrincipal @Nullable SignedIn signedIn,
			CsrfToken csrf) {
		if (signedIn != null) {
			return "redirect:" + LocalPage.parse(form.to()).orElse(LocalPage.START).address();
		}
		// Its cookie cannot be set any more once part of the page is on its way.
		csrf.getToken();
		return "account/sign-in";
	}

	/** Reached only from the security filter, which forwards what it refused. */
	@PostMapping
	String refused(@ModelAttribute("form") SignInForm form, BindingResult errors) {
		errors.rejectValue("username", "signIn.refused", "Enter a correct user name and password");
		return "account/sign-in";
	}

}
