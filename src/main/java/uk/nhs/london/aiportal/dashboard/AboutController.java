package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uk.nhs.london.aiportal.classification.AdoptionTest;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.Rule;
import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.classification.Stop;

/** Says to everyone how the figures are made; the rules come from the ruleset itself. */
@Controller
class AboutController {

	@GetMapping("/about")
	String about(Model model) {
		Ruleset ruleset = Ruleset.V1_0;
		model.addAttribute("ruleset", ruleset);
		model.addAttribute("gates", gates(ruleset));
		model.addAttribute("items", ruleset.itemRules());
		model.addAttribute("stops", Arrays.stream(Stop.values()).map(ruleset::rule).toList());
		model.addAttribute("levels", Level.values());
		model.addAttribute("figures", FigureName.values());
		model.addAttribute("measures", Measure.values());
		return "dashboard/about";
	}

	private static Map<AdoptionTest, List<Rule>> gates(Ruleset ruleset) {
		Map<AdoptionTest, List<Rule>> gates = new LinkedHashMap<>();
		for (AdoptionTest test : AdoptionTest.values()) {
			gates.put(test,
					Arrays.stream(GateCode.values()).filter((it) -> it.test() == test).map(ruleset::rule).toList());
		}
		return gates;
	}

}
