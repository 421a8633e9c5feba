package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/** Knows what each person may read today. Every controller may take a {@link Viewer}. */
@Service
@Transactional(readOnly = true)
public class Viewers {

	private static final String READABLE = "select i.public_visibility = 'INTERNAL' from initiative i where i.id = :id and "
			+ Viewer.condition("i");

	private final JdbcClient jdbc;

	private final OrganisationDirectory organisations;

	private final Clock clock;

	Viewers(JdbcClient jdbc, OrganisationDirectory organisations, Clock clock) {
		this.jdbc = jdbc;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * The viewer that a person is.
	 * @param signedIn null for a stranger
	 */
	public Viewer of(@Nullable SignedIn signedIn) {
		LocalDate today = LocalDate.now(this.clock);
		boolean ofSomewhere = signedIn != null
				&& (signedIn.organisationCode() != null || signedIn.systemCode() != null);
		return Viewer.of(signedIn, ofSomewhere ? this.organisations.asAt(today) : LondonMap.empty(today));
	}

	/**
	 * Refuse whoever may not read an initiative, just as if there were none.
	 * @return whether it is restricted: internal
	 * @throws NoSuchInitiativeException if there is none, or not for this person
	 */
	public boolean requireReadable(Reference reference, Viewer viewer) {
		// Null, where no visibility is stated, is not restricted.
		List<Boolean> restricted = this.jdbc.sql(READABLE)
			.param("id", reference.number())
			.params(viewer.parameters())
			.query((row, number) -> row.getBoolean(1))
			.list();
		if (restricted.isEmpty()) {
			throw new NoSuchInitiativeException(reference);
		}
		return restricted.get(0);
	}

}
