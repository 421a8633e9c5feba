package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** The same task in the same specialty, done with several products at several trusts. */
final class SameTaskFigure {

	private SameTaskFigure() {
	}

	/** The products for one task in one specialty. */
	private record Candidate(String task, String specialty, List<SameProduct> products) {

		static Candidate of(List<SameProduct> products, TopicView view) {
			String[] said = products.get(0).said().split("\\.");
			String task = Arrays.stream(Task.values())
				.filter((it) -> it.name().equals(said[0]))
				.map(Task::label)
				.findFirst()
				.orElse(said[0]);
			return new Candidate(task, Objects.requireNonNullElse(view.words().specialtyLabel(said[1]), said[1]),
					products.stream().sorted(SameProduct.WIDEST).toList());
		}

		Set<Organisation> trusts() {
			return this.products.stream().flatMap((it) -> it.trusts().stream()).collect(Collectors.toSet());
		}

		boolean isOne(TopicView view) {
			return this.products.size() > 1 && trusts().size() > 1
					&& (!view.place().isTrust() || this.products.stream().anyMatch((own) -> isElsewhere(own, view)));
		}

		/** Whether another trust does with another product what this one does here. */
		private boolean isElsewhere(SameProduct own, TopicView view) {
			return own.concerns(view) && this.products.stream()
				.filter((it) -> it.product().id() != own.product().id())
				.flatMap((it) -> it.trusts().stream())
				.anyMatch((trust) -> !trust.code().equals(view.place().code()));
		}

	}

	static Figure of(TopicView view) {
		List<Candidate> candidates = SameProduct.of(view, Indicator.TASK, SameProduct.scope(view))
			.stream()
			.collect(Collectors.groupingBy(SameProduct::said))
			.values()
			.stream()
			.map((products) -> Candidate.of(products, view))
			.filter((it) -> it.isOne(view))
			.sorted(Comparator.comparing((Candidate it) -> it.trusts().size(), Comparator.reverseOrder())
				.thenComparing(Candidate::task)
				.thenComparing(Candidate::specialty))
			.toList();
		int unknown = SameProduct.unknown(view, Indicator.TASK, Partition.NOT_STATED);
		List<List<Cell>> rows = new ArrayList<>();
		candidates.forEach((it) -> it.products().forEach((product) -> rows.add(row(it, product, view))));
		rows.add(unknown(unknown, view));
		Set<Organisation> trusts = new HashSet<>();
		candidates.forEach((it) -> trusts.addAll(it.trusts()));
		int known = view.numbers()
			.readable(view.members(), Indicator.TASK)
			.entrySet()
			.stream()
			.filter((it) -> !it.getKey().equals(Partition.NOT_STATED))
			.mapToInt(Map.Entry::getValue)
			.sum();
		return new Figure(FigureName.SAME_TASK,
				headline(candidates.size(), trusts.size(), unknown, known > 0, view.place().isTrust()),
				"Tasks in a specialty for which several trusts use several products, " + view.placeAndDate(),
				columns(view), rows, null, SameProduct.MOST_ROWS);
	}

	private static List<Column> columns(TopicView view) {
		List<Column> columns = new ArrayList<>(List.of(Column.inFileOnly("task"), Column.words("task_label", "Task"),
				Column.inFileOnly("specialty"), Column.words("specialty_label", "Specialty")));
		columns.addAll(SameProduct.columns(view));
		return columns;
	}

	private static List<Cell> row(Candidate candidate, SameProduct product, TopicView view) {
		String[] said = product.said().split("\\.");
		List<Cell> row = new ArrayList<>(
				List.of(Cell.of(said[0]), Cell.of(candidate.task()), Cell.of(said[1]), Cell.of(candidate.specialty())));
		row.addAll(product.cells(view, Indicator.TASK));
		return row;
	}

	private static List<Cell> unknown(int initiatives, TopicView view) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(Partition.NOT_STATED),
				Cell.of("Task, specialty or product not stated"), Cell.none("Not known"), Cell.none("Not known")));
		row.addAll(SameProduct.unknown(initiatives, view, Indicator.TASK, Partition.NOT_STATED));
		return row;
	}

	/** True whatever the numbers are. */
	static String headline(int candidates, int trusts, int unknown, boolean anyKnown, boolean ofATrust) {
		String not = "; of " + Words.initiatives(unknown) + " it is not stated what they do, where or with what";
		if (!anyKnown) {
			return (unknown == 0) ? "Nothing is going on that could be done twice"
					: "Of none of " + Words.initiatives(unknown) + " is it stated what they do, where and with what";
		}
		String first = (candidates == 0)
				? ofATrust ? "Nothing that is done here is known to be done elsewhere with another product"
						: "No task in a specialty is known to be done with different products by several trusts"
				: Words.count(candidates, "task in a specialty is", "tasks in a specialty are")
						+ " done with several products by " + Words.number(trusts) + " trusts"
						+ (ofATrust ? ", this one among them" : "");
		return (unknown == 0) ? first : first + not;
	}

}
