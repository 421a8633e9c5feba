package uk.nhs.london.aiportal.account;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.web.Choice;

/**
 * What an access token shall be.
 *
 * @param scope a {@link TokenScope} by name; not asked of those who write nothing
 * @param days how long it shall last
 */
record TokenForm(
		@NotBlank(message = "Enter what the token is for") @Size(max = 60,
				message = "Say what it is for in 60 characters or fewer") @Nullable String name,
		@Pattern(regexp = "READ|WRITE", message = "Select what it may do") @Nullable String scope,
		@NotBlank(message = "Select how long it lasts") @Pattern(regexp = "30|90|180|365|",
				message = "Select how long it lasts") @Nullable String days) {

	static final TokenForm BLANK = new TokenForm("", TokenScope.READ.name(), "90");

	static final List<Choice> SCOPES = List.of(
			Choice.of(TokenScope.READ).withHint("Whatever you may read, and ask the ruleset"),
			Choice.of(TokenScope.WRITE).withHint("Register and change what you may write, too"));

	static final List<Choice> LENGTHS = List.of(Choice.of("30", "30 days"), Choice.of("90", "90 days"),
			Choice.of("180", "180 days"), Choice.of("365", "A year"));

	@Override
	public String name() {
		return (this.name != null) ? this.name : "";
	}

	TokenScope tokenScope() {
		return (this.scope != null) ? TokenScope.valueOf(this.scope) : TokenScope.READ;
	}

	int lastingDays() {
		return Integer.parseInt(String.valueOf(this.days));
	}

}
