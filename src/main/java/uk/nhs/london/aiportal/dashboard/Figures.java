package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.dashboard.FigureTable.Head;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.web.AsAt;

/** The figures of a page as tables, made of the same rows as the page and its files. */
@Service
public class Figures {

	private final DashboardService dashboards;

	Figures(DashboardService dashboards) {
		this.dashboards = dashboards;
	}

	/** The last parts of the addresses of the pages about one question each. */
	public static List<String> topics() {
		return Arrays.stream(Topic.values()).map(Topic::path).toList();
	}

	/**
	 * The figures of a dashboard.
	 * @param place london, systems or trusts, as in addresses
	 * @param code of the system or trust; null for London
	 * @return empty if there is no such place, or none on the date
	 */
	public Optional<FigureTables> dashboard(String place, @Nullable String code, AsAt asAt, Viewer viewer) {
		return this.dashboards.view(kind(place), (code != null) ? code : "", asAt, viewer)
			.filter((view) -> Elsewhere.of(view).isEmpty())
			.map((view) -> tables(view, Dashboard.figures(view)));
	}

	/**
	 * The figures of a page about one question.
	 * @param topic the last part of its address
	 * @param kind the only kind of trust that is counted; null for all
	 * @see #dashboard
	 */
	public Optional<FigureTables> topic(String topic, String place, @Nullable String code, AsAt asAt,
			@Nullable OrganisationKind kind, Viewer viewer) {
		return Topic.of(topic)
			.flatMap((known) -> this.dashboards.topic(known, kind(place), (code != null) ? code : "", asAt, kind,
					viewer))
			.filter((view) -> Elsewhere.of(view).isEmpty())
			.map((view) -> tables(view, view.topic().figures(view)));
	}

	private static Place.Kind kind(String place) {
		return switch (place) {
			case "london" -> Place.Kind.LONDON;
			case "systems" -> Place.Kind.SYSTEM;
			default -> Place.Kind.TRUST;
		};
	}

	private static FigureTables tables(Subject subject, List<Figure> figures) {
		OrganisationKind kind = subject.kind();
		return new FigureTables(subject.asAt().date(), subject.asAt().basis(), subject.map().date(),
				Ruleset.V1_0.version(), subject.place().code(), subject.place().name(),
				(kind != null) ? kind.name() : null, subject.notShared(),
				figures.stream().map(Figures::table).toList());
	}

	private static FigureTable table(Figure figure) {
		return new FigureTable(figure.name().path(), figure.headline(), figure.subtitle(), figure.name().definition(),
				figure.columns().stream().map((it) -> new Head(it.name(), it.heading(), it.numeric())).toList(),
				figure.rows().stream().map((row) -> row.stream().map(Cell::value).toList()).toList());
	}

}
