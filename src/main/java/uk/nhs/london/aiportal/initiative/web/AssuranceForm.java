package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/**
 * One assurance item.
 *
 * @param type the code of its kind
 * @param heldBy the code of another organisation that holds it; blank if this one does
 */
record AssuranceForm(String type, @Code(Applicability.class) String applicability,
		@Size(max = 500, message = "Enter the reason in 500 characters or fewer") String reason,
		@Code(AssuranceStatus.class) String status,
		@Size(max = 200, message = "Enter a reference of 200 characters or fewer") String reference,
		@RealDate(name = "Sign-off date", least = Precision.YEAR, past = true) DateInput issuedOn,
		@RealDate(name = "Expiry date", least = Precision.YEAR) DateInput expiresOn,
		@Size(max = 60, message = "Enter a version of 60 characters or fewer") String productVersion,
		@Size(max = 5, message = "Select an organisation from the list") String heldBy) implements RecordForm {

	AssuranceForm {
		issuedOn = DateInput.orBlank(issuedOn);
		expiresOn = DateInput.orBlank(expiresOn);
	}

	static AssuranceForm from(Answers answers, String type) {
		AssuranceItem it = answers.facts()
			.assurance()
			.stream()
			.filter((item) -> item.type().equals(type))
			.findFirst()
			.orElse(new AssuranceItem(type, null, null, null, null, null, null, null, null));
		return new AssuranceForm(type, Typed.shown(it.applicability()), Typed.shown(it.reason()),
				Typed.shown(it.status()), Typed.shown(it.reference()), DateInput.of(it.issuedOn()),
				DateInput.of(it.expiresOn()), Typed.shown(it.productVersion()), Typed.shown(it.heldBy()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		AssuranceItem item = new AssuranceItem(this.type, Typed.code(Applicability.class, this.applicability),
				Typed.text(this.reason), Typed.code(AssuranceStatus.class, this.status), Typed.text(this.reference),
				this.issuedOn.toPartialDate(), this.expiresOn.toPartialDate(), Typed.text(this.productVersion),
				Typed.text(this.heldBy));
		AssuranceItem nothing = new AssuranceItem(this.type, null, null, null, null, null, null, null, null);
		Stream<AssuranceItem> others = answers.facts()
			.assurance()
			.stream()
			.filter((other) -> !other.type().equals(this.type));
		List<AssuranceItem> items = Stream.concat(others, Stream.of(item).filter((it) -> !it.equals(nothing))).toList();
		return answers.withFacts((facts) -> facts.assurance(items));
	}

	@Override
	public void check(Errors errors) {
		if (Applicability.NOT_APPLICABLE.name().equals(this.applicability)
				&& (this.reason == null || this.reason.isBlank())) {
			errors.rejectValue("reason", "missing", "Enter why it does not apply");
		}
		if (Typed.inWrongOrder(this.issuedOn, this.expiresOn)) {
			errors.rejectValue("expiresOn", "order", "It cannot expire before it was signed off");
		}
	}

}
