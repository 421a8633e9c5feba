package uk.nhs.london.aiportal.organisation.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.organisation.AlreadyCorrectedException;
import uk.nhs.london.aiportal.organisation.Assignment;
import uk.nhs.london.aiportal.organisation.AssignmentRefusedException;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Membership;
import uk.nhs.london.aiportal.organisation.MembershipRole;
import uk.nhs.london.aiportal.organisation.MembershipService;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.organisation.Refusal;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Choice;

/** Lets an administrator record and correct memberships; access rules keep others out. */
@Controller
@RequestMapping("/organisations/{code}/memberships")
class MembershipController {

	private final OrganisationDirectory directory;

	private final MembershipService memberships;

	MembershipController(OrganisationDirectory directory, MembershipService memberships) {
		this.directory = directory;
		this.memberships = memberships;
	}

	@GetMapping("/new")
	String add(@PathVariable String code, AsAt asAt, Model model) {
		model.addAttribute("form", MembershipForm.BLANK);
		return page(london(asAt), code, null, model);
	}

	@PostMapping("/new")
	String add(@PathVariable String code, @Valid @ModelAttribute("form") MembershipForm form, BindingResult errors,
			AsAt asAt, Principal administrator, Model model, RedirectAttributes next) {
		LondonMap london = london(asAt);
		Optional<Assignment> assignment = check(form, london, code, null, errors);
		if (assignment.isEmpty() || errors.hasErrors()) {
			return page(london, code, null, model);
		}
		try {
			this.memberships.assign(assignment.get(), form.reason(), administrator.getName());
		}
		catch (AssignmentRefusedException ex) {
			reject(errors, ex.refusals());
			return page(london, code, null, model);
		}
		return done(code, "The assignment is recorded", next);
	}

	@GetMapping("/{id}/correct")
	String correct(@PathVariable String code, @PathVariable long id, AsAt asAt, Model model) {
		Membership membership = membership(code, id);
		if (!membership.holds()) {
			return "redirect:/organisations/{code}";
		}
		model.addAttribute("form", MembershipForm.of(membership));
		return page(london(asAt), code, membership, model);
	}

	@PostMapping("/{id}/correct")
	String correct(@PathVariable String code, @PathVariable long id, @Valid @ModelAttribute("form") MembershipForm form,
			BindingResult errors, AsAt asAt, Principal administrator, Model model, RedirectAttributes next) {
		LondonMap london = london(asAt);
		Membership membership = membership(code, id);
		Optional<Assignment> assignment = check(form, london, code, membership, errors);
		if (errors.hasErrors()) {
			return page(london, code, membership, model);
		}
		try {
			correct(id, assignment, form.reason(), administrator.getName());
		}
		catch (AssignmentRefusedException ex) {
			reject(errors, ex.refusals());
			return page(london, code, membership, model);
		}
		catch (AlreadyCorrectedException ex) {
			errors.reject("conflict", "Someone else has corrected this assignment since you opened the page");
			return page(london, code, membership, model);
		}
		return done(code, "The assignment is corrected", next);
	}

	private void correct(long id, Optional<Assignment> assignment, String reason, String by) {
		assignment.ifPresentOrElse((it) -> this.memberships.correct(id, it, reason, by),
				() -> this.memberships.withdraw(id, reason, by));
	}

	/** The assignment that the form describes, with all that is wrong as errors. */
	private Optional<Assignment> check(MembershipForm form, LondonMap london, String code,
			@Nullable Membership inPlaceOf, BindingResult errors) {
		if (!form.systemCode().isEmpty() && london.system(form.systemCode()).isEmpty()) {
			errors.rejectValue("systemCode", "unknown", "Choose a system");
		}
		Optional<Assignment> assignment = form.toAssignment(organisation(london, code).code(), errors);
		assignment.ifPresent(
				(it) -> reject(errors, this.memberships.refusals(it, (inPlaceOf != null) ? inPlaceOf.id() : null)));
		return assignment;
	}

	private static void reject(BindingResult errors, List<Refusal> refusals) {
		refusals.forEach((it) -> errors.rejectValue(it.component(), "refused", it.message()));
	}

	private String page(LondonMap london, String code, @Nullable Membership membership, Model model) {
		model.addAttribute("london", london);
		model.addAttribute("organisation", organisation(london, code));
		model.addAttribute("membership", membership);
		model.addAttribute("roles", roles(membership));
		model.addAttribute("systems", london.everySystem().stream().map(MembershipController::choice).toList());
		return "organisation/membership";
	}

	private static String done(String code, String message, RedirectAttributes next) {
		next.addFlashAttribute("done", message);
		return "redirect:/organisations/{code}";
	}

	private static List<Choice> roles(@Nullable Membership membership) {
		List<Choice> roles = new ArrayList<>(
				List.of(Choice.of(MembershipRole.HOST).withHint("The one system that counts it"),
						Choice.of(MembershipRole.ALSO_SERVES)
							.withHint("It serves people of that system and is not counted there")));
		if (membership != null) {
			roles.add(Choice.apart(MembershipForm.NEITHER, "Neither: the assignment was wrong altogether"));
		}
		return roles;
	}

	private static Choice choice(CareSystem system) {
		LocalDate closedOn = system.closedOn();
		String until = (closedOn != null) ? " (until " + PartialDate.of(closedOn).inWords() + ")" : "";
		return Choice.of(system.code(), system.shortName() + until);
	}

	private LondonMap london(AsAt asAt) {
		return this.directory.asAt(asAt.date());
	}

	private static Organisation organisation(LondonMap london, String code) {
		return london.organisation(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Membership membership(String code, long id) {
		return this.memberships.find(id)
			.filter((it) -> it.organisationCode().equals(code))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
