package uk.nhs.london.aiportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import uk.nhs.london.aiportal.audit.VerifyCommand;

/** Starts the portal, or does instead what its arguments ask for. */
@SpringBootApplication
public class PortalApplication {

	public static void main(String[] args) {
		if (VerifyCommand.isAskedFor(args)) {
			System.exit(VerifyCommand.run(args));
		}
		SpringApplication.run(PortalApplication.class, args);
	}

}
