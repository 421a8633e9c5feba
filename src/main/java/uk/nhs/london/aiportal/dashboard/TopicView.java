package uk.nhs.london.aiportal.dashboard;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.Discretion;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * All that a page of one topic is made of.
 *
 * @param kind the only kind of trust that is counted; null for all
 * @param now the classes on the date
 * @param numbers the indicators on the date, those of the topic only
 * @param words for the codes
 * @param names of what the values of indicators tell by an id
 * @param fields of the record, for what is not answered
 * @param overrides how many are in force, by the code of the trust, for the quality of
 * data only
 */
record TopicView(Topic topic, Place place, AsAt asAt, @Nullable OrganisationKind kind, Snapshot now, Numbers numbers,
		ReferenceLists words, Names names, RecordFields fields, Map<String, Integer> overrides) implements Subject {

	@Override
	public LondonMap map() {
		return this.now.map();
	}

	@Override
	public List<Organisation> members() {
		return this.now.members(this.place)
			.stream()
			.filter((it) -> this.kind == null || it.kind() == this.kind)
			.toList();
	}

	@Override
	public @Nullable String notShared() {
		return this.now.readsAllOf(members()) ? null : Discretion.inWords(this.now.counts(members()).notShared());
	}

	/**
	 * How many overrides are in force at some trusts, of those that the viewer may read.
	 */
	int overrides(List<Organisation> organisations) {
		return this.now.codes(organisations).stream().mapToInt((code) -> this.overrides.getOrDefault(code, 0)).sum();
	}

	/** The list of what the members registered. */
	InitiativesLink initiatives() {
		return (this.kind == null) ? InitiativesLink.of(this.place, this.now, this.asAt) : initiatives(members());
	}

	InitiativesLink initiatives(List<Organisation> organisations) {
		return InitiativesLink.of(organisations, this.now, this.asAt);
	}

}
