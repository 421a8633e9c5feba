package uk.nhs.london.aiportal.account;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is looking at it; null for a stranger. */
@ControllerAdvice
class SignedInAdvice {

	@ModelAttribute("signedIn")
	@Nullable SignedIn signedIn(@AuthenticationPrincipal @Nullable SignedIn signedIn) {
		return signedIn;
	}

}
