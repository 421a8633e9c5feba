package uk.nhs.london.aiportal.initiative.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.web.TypedText;

/**
 * Why somebody changes an answer, in a few words: asked for beside every form that
 * replaces one, and needed only where a former answer is put back.
 *
 * @param text as typed
 * @param restore the version whose answers are put back; null if none are
 */
record Why(String text, @Nullable Integer restore) {

	private static final int MOST = 500;

	static Why typed(HttpServletRequest request) {
		String typed = request.getParameter("why");
		String restore = request.getParameter("restore");
		boolean version = restore != null && restore.matches("\\d{1,9}");
		return new Why((typed != null) ? TypedText.clean(typed).strip() : "",
				version ? Integer.valueOf(restore) : null);
	}

	/** What is wrong with it; null if nothing is. */
	@Nullable String wrong() {
		if (this.restore != null && this.text.isEmpty()) {
			return "Enter why you put back the former answers";
		}
		return (this.text.length() > MOST) ? "Say why in " + MOST + " characters or fewer" : null;
	}

	void check(Errors errors) {
		String wrong = wrong();
		if (wrong != null) {
			errors.reject("#why", wrong);
		}
	}

	@Nullable String orNull() {
		return this.text.isEmpty() ? null : this.text;
	}

}
