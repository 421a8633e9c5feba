package uk.nhs.london.aiportal.web;

import java.util.Set;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What the layout and the field fragments cannot say in Thymeleaf alone: the frame of the
 * title, what a program writes, and as {@code #page} the order of errors and the ids of
 * inputs.
 */
class PageDialect extends AbstractProcessorDialect implements IPostProcessorDialect, IExpressionObjectDialect {

	private static final String EXPRESSION_OBJECT = "page";

	// After the standard dialect, whose output it works on.
	private static final int PRECEDENCE = 2000;

	PageDialect() {
		super("page", "page", PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new MarkupProcessor(prefix));
	}

	@Override
	public int getDialectPostProcessorPrecedence() {
		return PRECEDENCE;
	}

	@Override
	public Set<IPostProcessor> getPostProcessors() {
		return Set.of(new PostProcessor(TemplateMode.HTML, TitleHandler.class, PRECEDENCE));
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return new IExpressionObjectFactory() {

			@Override
			public Set<String> getAllExpressionObjectNames() {
				return Set.of(EXPRESSION_OBJECT);
			}

			@Override
			public Object buildObject(IExpressionContext context, String name) {
				return new PageHelper();
			}

			@Override
			public boolean isCacheable(String name) {
				return true;
			}

		};
	}

}
