package uk.nhs.london.aiportal.database;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each application context a database of its own. Equal to every other, so that
 * classes may share a context.
 */
record TestDatabaseCustomizer() implements ContextCustomizer {

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		TestDatabase database = TestDatabase.create();
		ConfigurableListableBeanFactory beans = context.getBeanFactory();
		beans.registerSingleton("testDatabase", database);
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test database",
					Map.of("portal.scheduling", "false", "spring.datasource.url", database.url(),
							"spring.datasource.username", TestDatabase.OWNER, "spring.datasource.password",
							TestDatabase.PASSWORD)));
	}

	static class Factory implements ContextCustomizerFactory {

		@Override
		public ContextCustomizer createContextCustomizer(Class<?> testClass,
				List<ContextConfigurationAttributes> attributes) {
			return new TestDatabaseCustomizer();
		}

	}

}
