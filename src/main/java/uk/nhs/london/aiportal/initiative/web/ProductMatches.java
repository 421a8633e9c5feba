package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import uk.nhs.london.aiportal.web.Choice;

/**
 * The known products that somebody may mean by what was typed.
 *
 * @param choices those, and that it is none of them; empty if none is like it
 */
record ProductMatches(List<Choice> choices) {

	public boolean none() {
		return this.choices.isEmpty();
	}

}
