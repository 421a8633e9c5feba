package uk.nhs.london.aiportal.web;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IElementTag;
import org.thymeleaf.model.IOpenElementTag;

import org.springframework.validation.Errors;

/**
 * Frames a page's title: "Error: " before it while a form on the page has errors, the
 * name of the service after it. A page so writes its own words only. It works on the
 * output since nothing can be nested in a title.
 */
public class TitleHandler extends AbstractTemplateHandler {

	static final String SERVICE = "AI adoption in London";

	// A title may also stand in an SVG.
	private boolean inHead;

	private @Nullable ITemplateContext context;

	@Override
	public void setContext(ITemplateContext context) {
		super.setContext(context);
		this.context = context;
	}

	@Override
	public void handleOpenElement(IOpenElementTag tag) {
		super.handleOpenElement(tag);
		if (isNamed(tag, "head")) {
			this.inHead = true;
		}
		if (this.inHead && isNamed(tag, "title") && hasErrors()) {
			write("Error: ");
		}
	}

	@Override
	public void handleCloseElement(ICloseElementTag tag) {
		if (this.inHead && isNamed(tag, "title")) {
			write(" - " + SERVICE);
		}
		if (isNamed(tag, "head")) {
			this.inHead = false;
		}
		super.handleCloseElement(tag);
	}

	private void write(String text) {
		if (this.context != null) {
			super.handleText(this.context.getModelFactory().createText(text));
		}
	}

	private boolean hasErrors() {
		ITemplateContext page = this.context;
		return page != null && page.getVariableNames()
			.stream()
			.anyMatch((name) -> page.getVariable(name) instanceof Errors errors && errors.hasErrors());
	}

	private static boolean isNamed(IElementTag tag, String name) {
		return tag.getElementCompleteName().equals(name);
	}

}
