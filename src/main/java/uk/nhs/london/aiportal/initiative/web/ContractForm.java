package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** The contract under which it is used. */
record ContractForm(@RealDate(name = "Contract start", least = Precision.YEAR) DateInput contractStart,
		@RealDate(name = "Contract end", least = Precision.YEAR) DateInput contractEnd, @YesNo String contractSigned,
		@YesNo String contractRenewalMinuted, @Valid Otherwise contractOtherwise) implements RecordForm {

	ContractForm {
		contractStart = DateInput.orBlank(contractStart);
		contractEnd = DateInput.orBlank(contractEnd);
		contractOtherwise = (contractOtherwise != null) ? contractOtherwise : Otherwise.NOT_SAID;
	}

	static ContractForm from(Answers answers) {
		Contract stated = answers.facts().contract();
		Contract contract = (stated != null) ? stated : new Contract(null, null, null, null);
		return new ContractForm(DateInput.of(contract.start()), DateInput.of(contract.end()),
				Typed.shown(contract.signed()), Typed.shown(contract.renewalMinuted()),
				Otherwise.of(answers, "contract"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		Contract contract = new Contract(this.contractStart.toPartialDate(), this.contractEnd.toPartialDate(),
				Typed.yesNo(this.contractSigned), Typed.yesNo(this.contractRenewalMinuted));
		boolean stated = !contract.equals(new Contract(null, null, null, null));
		return answers.withFacts((facts) -> facts.contract(stated ? contract : null))
			.withAbsence("contract", this.contractOtherwise.absence());
	}

	@Override
	public void check(Errors errors) {
		this.contractOtherwise.check(errors, "contractOtherwise",
				List.of(this.contractStart.year(), this.contractEnd.year()));
		if (Typed.inWrongOrder(this.contractStart, this.contractEnd)) {
			errors.rejectValue("contractEnd", "order", "The last day must not be before the first");
		}
	}

}
