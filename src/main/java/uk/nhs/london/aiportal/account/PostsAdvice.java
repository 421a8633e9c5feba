package uk.nhs.london.aiportal.account;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the {@link Posts} behind user names. */
@ControllerAdvice
class PostsAdvice {

	private final AccountService accounts;

	PostsAdvice(AccountService accounts) {
		this.accounts = accounts;
	}

	@ModelAttribute("posts")
	Posts posts(@AuthenticationPrincipal @Nullable SignedIn signedIn) {
		return new Posts(signedIn, this.accounts::descriptions);
	}

}
