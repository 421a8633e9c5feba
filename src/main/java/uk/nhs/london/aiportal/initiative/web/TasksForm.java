package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.initiative.Answers;

/** What the AI does. */
record TasksForm(List<@Code(Task.class) String> tasks) implements RecordForm {

	TasksForm {
		tasks = (tasks != null) ? List.copyOf(tasks) : List.of();
	}

	static TasksForm from(Answers answers) {
		return new TasksForm(answers.facts().tasks().stream().map(Task::name).toList());
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.tasks(Typed.codes(Task.class, this.tasks)));
	}

}
