package uk.nhs.london.aiportal.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import uk.nhs.london.aiportal.audit.AuditQuestion.Place;
import uk.nhs.london.aiportal.web.AsAt;

/** Shows administrators the audit trail, and verifies it for them. */
@Controller
@RequestMapping("/audit")
class AuditController {

	private static final int ON_A_PAGE = 50;

	private final AuditEntries entries;

	private final Verification verification;

	private final Anchors anchors;

	private final AuditTrail trail;

	private final Clock clock;

	AuditController(AuditEntries entries, Verification verification, Anchors anchors, AuditTrail trail, Clock clock) {
		this.entries = entries;
		this.verification = verification;
		this.anchors = anchors;
		this.trail = trail;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "") String subject,
			@RequestParam(defaultValue = "") String actor, @RequestParam(defaultValue = "") String after, AsAt asAt,
			Model model) {
		AuditAction chosen = action(action);
		Instant until = asAt.date().plusDays(1).atStartOfDay(this.clock.getZone()).toInstant();
		AuditQuestion question = new AuditQuestion(chosen, subject.strip(), actor.strip(), until,
				Place.parse(after).orElse(null));
		List<AuditEntry> found = this.entries.find(question, ON_A_PAGE + 1);
		List<AuditEntry> shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
		model.addAttribute("question", question);
		model.addAttribute("actions", AuditAction.values());
		model.addAttribute("lines", shown.stream().map((it) -> AuditLine.of(it, this.clock.getZone())).toList());
		model.addAttribute("older",
				(found.size() > shown.size()) ? address(question, asAt, Place.of(shown.get(shown.size() - 1))) : null);
		model.addAttribute("newest", (question.after() != null) ? address(question, asAt, null) : null);
		return "audit/entries";
	}

	private static @Nullable AuditAction action(String code) {
		for (AuditAction action : AuditAction.values()) {
			if (action.name().equals(code)) {
				return action;
			}
		}
		return null;
	}

	/**
	 * The address of the same question.
	 * @param after the entry after which it goes on; null from the newest
	 */
	private static String address(AuditQuestion question, AsAt asAt, @Nullable Place after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
		if (question.action() != null) {
			address.queryParam("action", question.action().name());
		}
		if (!question.subject().isEmpty()) {
			address.queryParam("subject", "{subject}");
		}
		if (!question.actor().isEmpty()) {
			address.queryParam("actor", "{actor}");
		}
		if (!asAt.isToday()) {
			address.queryParam(AsAt.NAME, asAt.date());
		}
		if (after != null) {
			address.queryParam("after", after);
		}
		return address.encode().build(Map.of("subject", question.subject(), "actor", question.actor())).toString();
	}

	@GetMapping("/verify")
	String verify(Model model) {
		model.addAttribute("anchored", this.anchors.hasFile());
		return "audit/verify";
	}

	/** The result is an entry itself, so that it shows when somebody last looked. */
	@PostMapping("/verify")
	String verified(Model model) {
		Report report = this.verification.verify(this.anchors.reader());
		this.trail.record(AuditAction.TRAIL_VERIFIED, null, report.inWords());
		model.addAttribute("report", report);
		model.addAttribute("seconds", Math.max(1, report.took().toSeconds()));
		return verify(model);
	}

}
