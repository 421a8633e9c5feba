package uk.nhs.london.aiportal.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Verifies the audit trail from the command line, instead of starting the portal:
 * {@code --portal.audit.verify}, and {@code --portal.audit.anchors=} with files of
 * anchors, separated by commas. Starts no web server and writes nothing to the database.
 */
public final class VerifyCommand {

	static final int FITS = 0;

	static final int DOES_NOT_FIT = 1;

	static final int NOT_VERIFIED = 2;

	private static final String OPTION = "--portal.audit.verify";

	private VerifyCommand() {
	}

	/** Whether these arguments of the portal ask for this instead. */
	public static boolean isAskedFor(String... arguments) {
		return Arrays.stream(arguments).anyMatch((it) -> it.equals(OPTION) || it.equals(OPTION + "=true"));
	}

	/**
	 * Verify, and print what was found.
	 * @return the exit code: 0 if all fits, 1 if not, 2 if the trail could not be read
	 */
	public static int run(String... arguments) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(OnlyTheTrail.class)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run(arguments)) {
			Report report = context.getBean(Verification.class).verify(anchors(context.getEnvironment()));
			System.out.println(report.inWords());
			report.faults()
				.stream()
				.skip(1)
				.forEach((it) -> System.out.println("Also: " + it.entry() + ". " + it.what()));
			if (report.anchors() == 0) {
				System.out.println("No anchors were compared: an end that was cut off would not show.");
			}
			return report.fits() ? FITS : DOES_NOT_FIT;
		}
		catch (RuntimeException ex) {
			System.err.println("The audit trail could not be verified: " + ex.getMessage());
			return NOT_VERIFIED;
		}
	}

	private static AnchorReader anchors(Environment environment) {
		String configured = environment.getProperty(Anchors.FILE, "");
		if (configured.isBlank()) {
			return Anchors.path(environment)
				.filter(Files::exists)
				.<AnchorReader>map(AnchorFile::new)
				.orElse(AnchorReader.NONE);
		}
		List<AnchorFile> files = Arrays.stream(configured.split(","))
			.map((it) -> new AnchorFile(Path.of(it.strip())))
			.toList();
		return (each) -> files.forEach((file) -> file.each(each));
	}

	/**
	 * The database and those who know what it keeps; no job, no migration, no page. Not
	 * marked as a configuration, or the portal itself would find it.
	 */
	@Import({ AuditEntries.class, Verification.class })
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class })
	@ComponentScan(basePackages = "uk.nhs.london.aiportal", useDefaultFilters = false,
			includeFilters = { @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Witness.class),
					@Filter(type = FilterType.REGEX, pattern = ".*\\.OwnDatabaseConfiguration") })
	static class OnlyTheTrail {

		@Bean
		Clock clock() {
			return Clock.systemDefaultZone();
		}

	}

}
