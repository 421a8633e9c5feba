package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.classification.SupplierEndOfLife;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** Whether it is a medical device, and what stands against its use. */
record DeviceForm(@Code(DeviceClass.class) String deviceClass, @Code(DeviceRoute.class) String deviceRoute,
		@YesNo String withinIntendedPurpose, @YesNo String openSafetyNotice,
		@RealDate(name = "Date of the notice", least = Precision.YEAR) DateInput endOfLifeNoticeOn,
		@RealDate(name = "Date of withdrawal", least = Precision.YEAR) DateInput endOfLifeEndsOn,
		@YesNo String replacementContractSigned, @Valid Otherwise endOfLifeOtherwise) implements RecordForm {

	DeviceForm {
		endOfLifeNoticeOn = DateInput.orBlank(endOfLifeNoticeOn);
		endOfLifeEndsOn = DateInput.orBlank(endOfLifeEndsOn);
		endOfLifeOtherwise = (endOfLifeOtherwise != null) ? endOfLifeOtherwise : Otherwise.NOT_SAID;
	}

	static DeviceForm from(Answers answers) {
		Facts facts = answers.facts();
		SupplierEndOfLife stated = facts.supplierEndOfLife();
		SupplierEndOfLife endOfLife = (stated != null) ? stated : new SupplierEndOfLife(null, null, null);
		return new DeviceForm(Typed.shown(facts.deviceClass()), Typed.shown(facts.deviceRoute()),
				Typed.shown(facts.withinIntendedPurpose()), Typed.shown(facts.openSafetyNotice()),
				DateInput.of(endOfLife.noticeOn()), DateInput.of(endOfLife.endsOn()),
				Typed.shown(endOfLife.replacementContractSigned()), Otherwise.of(answers, "supplier_end_of_life"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		SupplierEndOfLife endOfLife = new SupplierEndOfLife(this.endOfLifeNoticeOn.toPartialDate(),
				this.endOfLifeEndsOn.toPartialDate(), Typed.yesNo(this.replacementContractSigned));
		boolean stated = !endOfLife.equals(new SupplierEndOfLife(null, null, null));
		return answers
			.withFacts((facts) -> facts.deviceClass(Typed.code(DeviceClass.class, this.deviceClass))
				.deviceRoute(Typed.code(DeviceRoute.class, this.deviceRoute))
				.withinIntendedPurpose(Typed.yesNo(this.withinIntendedPurpose))
				.openSafetyNotice(Typed.yesNo(this.openSafetyNotice))
				.supplierEndOfLife(stated ? endOfLife : null))
			.withAbsence("supplier_end_of_life", this.endOfLifeOtherwise.absence());
	}

	@Override
	public void check(Errors errors) {
		this.endOfLifeOtherwise.check(errors, "endOfLifeOtherwise",
				List.of(this.endOfLifeNoticeOn.year(), this.endOfLifeEndsOn.year()));
	}

}
