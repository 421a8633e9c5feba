package uk.nhs.london.aiportal.account;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.web.Choice;

/**
 * What an access token shall be. It is for reading, as long as the API takes no changes.
 *
 * @param days how long it shall last
 */
record TokenForm(
		@NotBlank(message = "Enter what the token is for") @Size(max = 60,
				message = "Say what it is for in 60 characters or fewer") @Nullable String name,
		@NotBlank(message = "Select how long it lasts") @Pattern(regexp = "30|90|180|365|",
				message = "Select how long it lasts") @Nullable String days) {

	static final TokenForm BLANK = new TokenForm("", "90");

	static final List<Choice> LENGTHS = List.of(Choice.of("30", "30 days"), Choice.of("90", "90 days"),
			Choice.of("180", "180 days"), Choice.of("365", "A year"));

	@Override
	public String name() {
		return (this.name != null) ? this.name : "";
	}

	int lastingDays() {
		return Integer.parseInt(String.valueOf(this.days));
	}

}
