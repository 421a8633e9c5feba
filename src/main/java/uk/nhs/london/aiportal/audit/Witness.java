package uk.nhs.london.aiportal.audit;

import java.util.List;
import java.util.Optional;

/**
 * A room that keeps rows which are never rewritten, and tells the audit trail what they
 * say: once when they are written, and again whenever the trail is verified. So a
 * rewritten row is found as well as a rewritten entry.
 */
public interface Witness {

	/** Whether this room keeps what is said of that subject. */
	boolean knows(String subject);

	/**
	 * What is stored, an answer to each question in their order. Asked again with the
	 * evidence that it answered, a witness gives the same text, whatever was added since.
	 */
	List<Testimony> testify(List<Question> questions);

	/** The first subject of which more is stored than the trail tells, if any. */
	Optional<String> firstUntold();

	/**
	 * What is asked.
	 *
	 * @param evidence as answered before, or the version alone for what stands now
	 */
	record Question(String subject, String evidence) {
	}

	/**
	 * What is answered.
	 *
	 * @param evidence where to find the same again; up to 200 characters
	 * @param text all that is stored there, of any length; empty if nothing is
	 */
	record Testimony(String evidence, String text) {
	}

}
