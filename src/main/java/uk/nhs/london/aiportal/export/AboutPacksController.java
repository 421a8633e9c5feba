package uk.nhs.london.aiportal.export;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says how packs are made, before anybody relies on one. */
@Controller
@RequestMapping("/about")
class AboutPacksController {

	private final FoiQuestions questions;

	AboutPacksController(FoiQuestions questions) {
		this.questions = questions;
	}

	@GetMapping("/foi-pack")
	String foiPack(Model model) {
		model.addAttribute("questions", this.questions.all());
		model.addAttribute("withheld", FoiQuestions.withheld());
		return "export/about-foi-pack";
	}

}
