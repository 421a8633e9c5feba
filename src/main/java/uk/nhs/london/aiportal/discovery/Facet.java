package uk.nhs.london.aiportal.discovery;

import java.util.Arrays;
import java.util.Optional;

/**
 * A way to narrow the list of initiatives. The name of its parameter is the same in every
 * address: of the list, of the CSV file and of a link from a dashboard.
 */
public enum Facet {

	/**
	 * Codes of organisations. Without one, all but those that no figure counts.
	 */
	ORGANISATION("organisation", "Trust", "organisation"),

	/**
	 * Codes of systems, each meaning the organisations that it hosts on the date; LONDON
	 * for those that count in London only.
	 */
	SYSTEM("system", "System", "system"),

	CLASSIFICATION("classification", "Class", "classification"),

	SUB_LABEL("subLabel", "Sub-label", "sub_label"),

	COUNTED_AS("countedAs", "Counted as", "counted_as"),

	/** Codes of use domains, or NOT_STATED. */
	DOMAIN("domain", "Used for", "use_domain"),

	/**
	 * The name of a product in any of its spellings, or its id. It finds every initiative
	 * with that product, however its trust spells it.
	 */
	PRODUCT("product", "Product", "product"),

	/** Ids of suppliers. */
	SUPPLIER("supplier", "Supplier", "supplier"),

	/** Ids of programmes. */
	PROGRAMME("programme", "Programme", "programme"),

	/** {@code true}, or nothing. */
	RED_LIST("redList", "Red list", "red_list"),

	/** {@code true} for those that the headline share counts, or nothing. */
	HEADLINE("headline", "Headline", "in_headline"),

	/** {@code true} for those with an override in force, or nothing. */
	OVERRIDE("override", "Override", "overridden"),

	/**
	 * Names of indicators, each with a point and a value or alone for all its values; a
	 * value that ends with a point stands for all that begin so. It finds those that
	 * count on the date.
	 */
	INDICATOR("indicator", "Counted in", "id"),

	/** A provenance, or ALL. Without one, what trusts registered. */
	PROVENANCE("provenance", "Who says so", "provenance");

	/** The choice of a system: those organisations that count in London only. */
	public static final String LONDON_ONLY = "LONDON";

	/** The choice of a domain: none is stated. */
	public static final String NOT_STATED = "NOT_STATED";

	/** The choice of a provenance: whatever it is. */
	public static final String ALL = "ALL";

	private final String parameter;

	private final String label;

	private final String column;

	Facet(String parameter, String label, String column) {
		this.parameter = parameter;
		this.label = label;
		this.column = column;
	}

	/** The name of its query parameter. */
	public String parameter() {
		return this.parameter;
	}

	public String label() {
		return this.label;
	}

	/** Where {@link RegisterQuery} has its value. */
	String column() {
		return this.column;
	}

	/** Whether it is on or off, instead of one of several values. */
	boolean isSwitch() {
		return this == RED_LIST || this == HEADLINE || this == OVERRIDE;
	}

	/** Whether its values are codes, so that a comma parts two of them. */
	boolean isCoded() {
		return this != PRODUCT;
	}

	static Optional<Facet> of(String parameter) {
		return Arrays.stream(values()).filter((it) -> it.parameter.equals(parameter)).findFirst();
	}

}
