package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * The address of the list of exactly the initiatives that a figure counts.
 *
 * @param parameters the query so far, with an ampersand after each parameter
 */
record InitiativesLink(String parameters, AsAt asAt) {

	/** All that trusts registered in a place. */
	static InitiativesLink of(Place place, Snapshot snapshot, AsAt asAt) {
		List<Organisation> members = snapshot.members(place);
		return switch (place.kind()) {
			case LONDON -> new InitiativesLink("", asAt);
			case SYSTEM -> !asAt.restated() && snapshot.codes(members).size() == members.size()
					? new InitiativesLink("system=" + place.code() + "&", asAt) : of(members, snapshot, asAt);
			case TRUST -> of(members, snapshot, asAt);
		};
	}

	/** All that these organisations and those that merged into them registered. */
	static InitiativesLink of(List<Organisation> organisations, Snapshot snapshot, AsAt asAt) {
		return new InitiativesLink("organisation=" + String.join(",", snapshot.codes(organisations)) + "&", asAt);
	}

	InitiativesLink countedAs(List<CountedAs> countedAs) {
		return with("countedAs", countedAs.stream().map(CountedAs::name).collect(Collectors.joining(",")));
	}

	InitiativesLink in(ClassGroup group) {
		return countedAs(group.members());
	}

	/** Embedded and pilots of all kinds. */
	InitiativesLink live() {
		return with("classification", "EMBEDDED,PILOT");
	}

	InitiativesLink inHeadline() {
		return with("headline", "true");
	}

	InitiativesLink redList() {
		return with("redList", "true");
	}

	/** Those that count in an indicator, whatever they count as. */
	InitiativesLink indicator(Indicator indicator) {
		return with("indicator", indicator.name());
	}

	/** Those that count in an indicator as one of some values. */
	InitiativesLink indicator(Indicator indicator, String... values) {
		return with("indicator",
				Arrays.stream(values).map((value) -> indicator.name() + "." + value).collect(Collectors.joining(",")));
	}

	/** As recorded: what is known later changes no override. */
	InitiativesLink overridden() {
		return new InitiativesLink(this.parameters, this.asAt.withKnown(false)).with("override", "true");
	}

	InitiativesLink publiclyReported() {
		return with("provenance", Provenance.PUBLIC_REPORT.name());
	}

	private InitiativesLink with(String name, String value) {
		return new InitiativesLink(this.parameters + name + "=" + value + "&", this.asAt);
	}

	/** The address; today's list has no date in it. */
	String address() {
		return on("/initiatives");
	}

	/** The page that gives them as files. */
	String download() {
		return on("/initiatives/download");
	}

	private String on(String page) {
		String query = this.parameters + (this.asAt.isToday() ? "" : AsAt.NAME + "=" + this.asAt.date() + "&")
				+ (this.asAt.known() ? AsAt.BASIS + "=" + AsAt.KNOWN + "&" : "");
		return query.isEmpty() ? page : page + "?" + query.substring(0, query.length() - 1);
	}

}
