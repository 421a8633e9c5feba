package uk.nhs.london.aiportal.demonstration;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.LondonMap;

/** Puts one override in force and lets another wait, so that both can be seen. */
final class Overriding {

	private static final String CANDIDATES = """
			select i.id, i.organisation from initiative i
			join standing s on s.initiative_id = i.id join classification c on c.id = s.classification_id
			where i.provenance = 'TRUST' and c.counted_as = 'LIMITED' order by i.id
			""";

	private static final SignedIn ADMINISTRATOR = new SignedIn("administrator", Role.ADMINISTRATOR, null, null, null,
			null);

	private final OverrideService overrides;

	private final JdbcClient jdbc;

	Overriding(OverrideService overrides, JdbcClient jdbc) {
		this.overrides = overrides;
		this.jdbc = jdbc;
	}

	void override(LondonMap london, LocalDate today) {
		List<Candidate> hosted = this.jdbc.sql(CANDIDATES)
			.query((row, number) -> new Candidate(new Reference(row.getLong("id")), row.getString("organisation")))
			.list()
			.stream()
			.filter((it) -> london.hostOf(it.organisation()).isPresent())
			.limit(2)
			.toList();
		for (int i = 0; i < hosted.size(); i++) {
			Reference reference = hosted.get(i).reference();
			CareSystem host = london.hostOf(hosted.get(i).organisation()).orElseThrow();
			SignedIn manager = new SignedIn("manager-" + host.code().toLowerCase(), Role.ICS_MANAGER, null, null,
					host.code(), host.shortName());
			this.overrides.propose(reference, Classification.EMBEDDED,
					"It runs in every clinic of the service; the figures of use are held by a partner until the spring.",
					today.plusMonths(5), manager);
			if (i == 0) {
				long id = this.overrides.of(reference).get(0).id();
				this.overrides.approve(reference, id, ADMINISTRATOR);
			}
		}
	}

	/** An initiative that may be overridden. */
	private record Candidate(Reference reference, String organisation) {
	}

}
