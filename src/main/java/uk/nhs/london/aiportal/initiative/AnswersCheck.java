package uk.nhs.london.aiportal.initiative;

import java.util.Collection;
import java.util.List;

/**
 * The rules by which the pages of the record accept an answer, for answers that come from
 * elsewhere. An interface, because the pages know them and nothing below may know the
 * pages.
 */
public interface AnswersCheck {

	/**
	 * What is wrong with answers that was not wrong before.
	 * @param fields the names of those that were changed
	 */
	List<Wrong> check(Answers before, Answers after, Collection<String> fields);

	/**
	 * What is wrong with an answer.
	 *
	 * @param field its name, in snake case; of several on one page, one of them
	 * @param message a sentence without a full stop, as the page says it
	 */
	record Wrong(String field, String message) {
	}

}
