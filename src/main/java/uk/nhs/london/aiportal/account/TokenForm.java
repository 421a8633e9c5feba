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
 * @param scope READ where it is not asked, of those who may write nothing
 * @param days how long it shall last
 */
record TokenForm(
		@NotBlank(message = "Enter what the token is for") @Size(max = 60,
				message = "Say what it is for in 60 characters or fewer") @Nullable String name,
		@Pattern(regexp = "READ|WRITE", message = "Select what it may do") @Nullable String scope,
		@NotBlank(message = "Select how long it lasts") @Pattern(regexp = "30|90|180|365|",
				message = "Select how long it lasts") @Nullable String days) {

	static final TokenForm BLANK = new TokenForm("", "READ", "90");

	static final List<Choice> LENGTHS = List.of(Choice.of("30", "30 days"), Choice.of("90", "90 days"),
			Choice.of("180", "180 days"), Choice.of("365", "A year"));

	/** What a token of this person may be for: nobody's writes more than its owner. */
	static List<Choice> scopes(SignedIn owner) {
		Choice read = new Choice(TokenScope.READ.name(), TokenScope.READ.label(),
				"Reads what you may read, and asks the ruleset");
		Choice write = new Choice(TokenScope.WRITE.name(), TokenScope.WRITE.label(),
				"Also registers and changes initiatives, as you may");
		return owner.writes() ? List.of(read, write) : List.of(read);
	}

	TokenScope mayDo(SignedIn owner) {
		return (owner.writes() && TokenScope.WRITE.name().equals(this.scope)) ? TokenScope.WRITE : TokenScope.READ;
	}

	@Override
	public String name() {
		return (this.name != null) ? this.name : "";
	}

	int lastingDays() {
		return Integer.parseInt(String.valueOf(this.days));
	}

}
