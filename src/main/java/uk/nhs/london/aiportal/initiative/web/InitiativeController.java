package uk.nhs.london.aiportal.initiative.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.AdoptionTest;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.initiative.HistoryService;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.PastRecord;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.RecordWarnings;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * Shows an initiative: its class and why, what to do next, the record, and what the
 * register said before.
 */
@Controller
@RequestMapping("/initiatives/{reference}")
class InitiativeController {

	private static final Map<GateCode, String> RULES = Arrays.stream(GateCode.values())
		.collect(Collectors.toMap((code) -> code, (code) -> Ruleset.V1_0.rule(code).sentence()));

	private final InitiativeService initiatives;

	private final HistoryService history;

	private final LifeLines lifeLines;

	private final VersionWords words;

	private final OverrideService overrides;

	private final RecordFields fields;

	private final RecordWarnings warnings;

	private final OrganisationDirectory organisations;

	private final CataloguePicker catalogue;

	private final Clock clock;

	InitiativeController(InitiativeService initiatives, HistoryService history, LifeLines lifeLines, VersionWords words,
			OverrideService overrides, RecordFields fields, RecordWarnings warnings,
			OrganisationDirectory organisations, CataloguePicker catalogue, Clock clock) {
		this.initiatives = initiatives;
		this.history = history;
		this.lifeLines = lifeLines;
		this.words = words;
		this.overrides = overrides;
		this.fields = fields;
		this.warnings = warnings;
		this.organisations = organisations;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable Reference reference, AsAt asAt, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		InitiativeRecord record = this.initiatives.find(reference);
		if (!asAt.isToday()) {
			model.addAttribute("record", record);
			PastRecord past = this.history.asAt(record, asAt.date());
			model.addAttribute("past", past);
			model.addAttribute("fields",
					(past.stated() != null) ? FieldGroup.of(this.fields, past.stated()) : List.of());
			model.addAttribute("versionWords", this.words);
			model.addAttribute("override", this.overrides.inForce(reference, asAt.date()).orElse(null));
			return "initiative/past";
		}
		model.addAttribute("record", record);
		model.addAttribute("organisation", organisation(record));
		this.catalogue.show(record.answers(), model);
		model.addAttribute("tests", byTest(record.result().gates()));
		model.addAttribute("pages", GatePages.ALL);
		model.addAttribute("rules", RULES);
		model.addAttribute("fields", FieldGroup.of(this.fields, record.answers()));
		model.addAttribute("completeness", this.fields.completeness(record.answers()));
		model.addAttribute("warnings", this.warnings.of(record.answers(), LocalDate.now(this.clock)));
		model.addAttribute("lifeLine", this.lifeLines.of(record));
		model.addAttribute("override", this.overrides.inForce(reference, asAt.date()).orElse(null));
		boolean withdrawn = record.withdrawal() != null;
		model.addAttribute("mayOverride", !withdrawn && this.overrides.mayOverride(record.organisation(), signedIn));
		boolean own = signedIn.mayWriteFor(record.organisation());
		model.addAttribute("own", own);
		model.addAttribute("writer", own && !withdrawn);
		return "initiative/initiative";
	}

	@GetMapping("/record/registered")
	String registered(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		model.addAttribute("record", this.initiatives.findToWrite(reference, signedIn));
		model.addAttribute("pages", GatePages.ALL);
		return "initiative/registered";
	}

	private Organisation organisation(InitiativeRecord record) {
		return this.organisations.asAt(LocalDate.now(this.clock)).organisation(record.organisation()).orElseThrow();
	}

	private static Map<AdoptionTest, List<GateResult>> byTest(List<GateResult> gates) {
		Map<AdoptionTest, List<GateResult>> tests = new EnumMap<>(AdoptionTest.class);
		Arrays.stream(AdoptionTest.values())
			.forEach((test) -> tests.put(test, gates.stream().filter((gate) -> gate.gate().test() == test).toList()));
		return tests;
	}

}
