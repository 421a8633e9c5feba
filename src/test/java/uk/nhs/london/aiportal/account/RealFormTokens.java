package uk.nhs.london.aiportal.account;

import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Undoes what MockMvc's {@code csrf()} does to the portal that all tests share: it puts a
 * session-based store of tokens into the running filter, and leaves it there. Registered
 * for all tests in META-INF/spring.factories.
 */
class RealFormTokens implements TestExecutionListener {

	@Override
	public void afterTestMethod(TestContext test) {
		ApplicationContext context = test.getApplicationContext();
		context.getBeanProvider(CsrfTokenRepository.class)
			.ifAvailable((real) -> filters(context)
				.forEach((filter) -> ReflectionTestUtils.setField(filter, "tokenRepository", real)));
	}

	private static Stream<CsrfFilter> filters(ApplicationContext context) {
		return context.getBeanProvider(FilterChainProxy.class)
			.stream()
			.flatMap((proxy) -> proxy.getFilterChains().stream())
			.flatMap((chain) -> chain.getFilters().stream())
			.filter(CsrfFilter.class::isInstance)
			.map(CsrfFilter.class::cast);
	}

}
