package uk.nhs.london.aiportal.classification;

/**
 * A word of a controlled vocabulary: the constant's name is its stable code, used in the
 * database, in CSV and in JSON.
 */
public interface Coded {

	/** The code, as stored and exported. */
	String name();

	/** The words a person reads, in sentence case. */
	String label();

}
