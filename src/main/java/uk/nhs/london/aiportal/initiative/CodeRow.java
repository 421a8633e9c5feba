package uk.nhs.london.aiportal.initiative;

import jakarta.persistence.Embeddable;

/**
 * A row of initiative_code: one of the codes that a question was answered by. The
 * database checks that the code is of the question's vocabulary, and that a question of
 * one answer has one.
 */
@Embeddable
record CodeRow(String question, String vocabulary, boolean single, String code) {

	static CodeRow of(Detail question, String code) {
		return new CodeRow(question.name(), question.vocabularyName(), question.kind() == FieldKind.CODE, code);
	}

}
