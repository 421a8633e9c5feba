package uk.nhs.london.aiportal.demonstration;

import java.time.Clock;
import java.time.ZoneId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Programmes;

/**
 * Puts the demonstration together: the clock that can be moved, the accounts, the data,
 * and the words on the console.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDemonstration
class DemonstrationConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(DemonstrationConfiguration.class);

	@Bean
	@Primary
	ReplayClock replayClock() {
		return new ReplayClock(Clock.system(ZoneId.of("Europe/London")));
	}

	@Bean
	DemonstrationAccounts demonstrationAccounts(AccountService accounts, OrganisationDirectory organisations,
			Clock clock, @Value("${portal.demo.password:}") String password) {
		return new DemonstrationAccounts(accounts, organisations, clock, password);
	}

	@Bean
	Replay replay(InitiativeService initiatives, LifeService lives, ReplayClock clock,
			PlatformTransactionManager transactions, JdbcClient jdbc) {
		return new Replay(initiatives, lives, clock, new TransactionTemplate(transactions), jdbc);
	}

	@Bean
	InCommon inCommon(ProductCatalogue products, Programmes programmes, InitiativeService initiatives,
			JdbcClient jdbc) {
		return new InCommon(products, programmes, initiatives, jdbc);
	}

	@Bean
	Overriding overriding(OverrideService overrides, JdbcClient jdbc) {
		return new Overriding(overrides, jdbc);
	}

	@Bean
	DemonstrationData demonstrationData(OrganisationDirectory organisations, ReferenceLists references, JdbcClient jdbc,
			ReplayClock clock, Replay replay, InCommon inCommon, Overriding overriding) {
		return new DemonstrationData(organisations, references, jdbc, clock, replay, inCommon, overriding);
	}

	@Bean
	ApplicationRunner demonstration(DemonstrationAccounts accounts, DemonstrationData data) {
		return (arguments) -> {
			accounts.provide();
			data.load();
		};
	}

	@Bean
	Greeting greeting(DemonstrationAccounts accounts) {
		return new Greeting(accounts);
	}

	/** Says on the console how to come in, as the last thing that a start prints. */
	record Greeting(DemonstrationAccounts accounts) {

		@EventListener
		void ready(ApplicationReadyEvent event) {
			Environment environment = event.getApplicationContext().getEnvironment();
			String port = environment.getProperty("local.server.port", "8080");
			logger.info(this.accounts.howToSignIn("http://localhost:" + port));
		}

	}

}
