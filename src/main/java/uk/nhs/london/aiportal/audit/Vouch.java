package uk.nhs.london.aiportal.audit;

/**
 * What an entry vouches for.
 *
 * @param evidence where its {@link Witness} finds it again
 * @param digest of what was there
 */
record Vouch(String evidence, String digest) {

	static Vouch of(Witness.Testimony testimony) {
		return new Vouch(testimony.evidence(), AuditEntry.digest(testimony.text()));
	}

}
