package uk.nhs.london.aiportal.web;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code page:markup}, the content of an element as {@link Markup}: unlike
 * {@code th:utext} it takes nothing else, and what it writes is not read again.
 */
class MarkupProcessor extends AbstractStandardExpressionAttributeTagProcessor {

	// As th:text has.
	private static final int PRECEDENCE = 1300;

	MarkupProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, "markup", PRECEDENCE, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
			@Nullable Object result, IElementTagStructureHandler structure) {
		if (!(result instanceof Markup markup)) {
			throw new IllegalArgumentException(value + " is no markup");
		}
		structure.setBody(markup.toString(), false);
	}

}
