package uk.nhs.london.aiportal.organisation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.organisation.Assignment;
import uk.nhs.london.aiportal.organisation.Membership;
import uk.nhs.london.aiportal.organisation.MembershipRole;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/**
 * What an administrator typed about a membership.
 *
 * @param role the code of a role, or {@link #NEITHER}, which needs no system and no dates
 */
record MembershipForm(@NotBlank(message = NO_ROLE) String role, String systemCode,
		@RealDate(name = "First day") DateInput startsOn, @RealDate(name = "Last day") DateInput endsOn,
		@NotBlank(message = "Enter the reason") @Size(max = 1000,
				message = "The reason must be 1,000 characters or fewer") String reason) {

	/** The assignment was wrong altogether: nothing takes its place. */
	static final String NEITHER = "NEITHER";

	private static final String NO_ROLE = "Choose what the system is to the organisation";

	static final MembershipForm BLANK = new MembershipForm(null, null, null, null, null);

	// A browser that leaves a part out binds null.
	MembershipForm(@Nullable String role, @Nullable String systemCode, @Nullable DateInput startsOn,
			@Nullable DateInput endsOn, @Nullable String reason) {
		this.role = (role != null) ? role : "";
		this.systemCode = (systemCode != null) ? systemCode : "";
		this.startsOn = DateInput.orBlank(startsOn);
		this.endsOn = DateInput.orBlank(endsOn);
		this.reason = (reason != null) ? reason.strip() : "";
	}

	/**
	 * What is recorded, to be changed; its reason is not, for a correction has its own.
	 */
	static MembershipForm of(Membership membership) {
		return new MembershipForm(membership.role().name(), membership.systemCode(),
				DateInput.of(membership.startsOn()), DateInput.of(membership.endsOn()), "");
	}

	/**
	 * The assignment that the fields make, if they are right; what no field alone can
	 * know to be wrong becomes an error. A withdrawal makes none.
	 */
	Optional<Assignment> toAssignment(String organisationCode, Errors errors) {
		if (NEITHER.equals(this.role)) {
			return Optional.empty();
		}
		Optional<MembershipRole> chosen = Arrays.stream(MembershipRole.values())
			.filter((it) -> it.name().equals(this.role))
			.findFirst();
		if (chosen.isEmpty() && !this.role.isEmpty()) {
			errors.rejectValue("role", "unknown", NO_ROLE);
		}
		if (this.systemCode.isEmpty()) {
			errors.rejectValue("systemCode", "required", "Choose a system");
		}
		if (this.startsOn.isBlank()) {
			errors.rejectValue("startsOn", "required", "Enter the first day");
		}
		if (errors.hasFieldErrors("startsOn*") || errors.hasFieldErrors("endsOn*")) {
			return Optional.empty();
		}
		LocalDate start = Objects.requireNonNull(this.startsOn.toDate());
		LocalDate end = this.endsOn.toDate();
		if (end != null && end.isBefore(start)) {
			errors.rejectValue("endsOn", "order", "The last day must be the same as or after the first day");
			return Optional.empty();
		}
		return errors.hasFieldErrors("systemCode") ? Optional.empty()
				: chosen.map((it) -> new Assignment(organisationCode, this.systemCode, it, start, end));
	}

}
