package uk.nhs.london.aiportal.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.nhs.london.aiportal.dashboard.FigureTable;
import uk.nhs.london.aiportal.dashboard.FigureTable.Head;
import uk.nhs.london.aiportal.dashboard.FigureTables;
import uk.nhs.london.aiportal.dashboard.Figures;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.web.AsAt;

/** The figures of dashboards, under the addresses of their pages. */
@RestController
@RequestMapping(path = "/api/v1/figures", produces = MediaType.APPLICATION_JSON_VALUE)
class FiguresApi {

	private static final String KIND = "kind";

	private final Figures figures;

	FiguresApi(Figures figures) {
		this.figures = figures;
	}

	@GetMapping("/london")
	FigureSet london(@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer) {
		return dashboard("london", null, parameters, asAt, viewer);
	}

	@GetMapping("/{place:systems|trusts}/{code}")
	FigureSet place(@PathVariable String place, @PathVariable String code,
			@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer) {
		return dashboard(place, code, parameters, asAt, viewer);
	}

	@GetMapping("/london/{topic}")
	FigureSet london(@PathVariable String topic, @RequestParam MultiValueMap<String, String> parameters, AsAt asAt,
			Viewer viewer) {
		return topic(topic, "london", null, parameters, asAt, viewer);
	}

	@GetMapping("/{place:systems|trusts}/{code}/{topic}")
	FigureSet place(@PathVariable String place, @PathVariable String code, @PathVariable String topic,
			@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer) {
		return topic(topic, place, code, parameters, asAt, viewer);
	}

	private FigureSet dashboard(String place, @Nullable String code, MultiValueMap<String, String> parameters,
			AsAt asAt, Viewer viewer) {
		read(parameters, Stream.empty());
		return this.figures.dashboard(place, code, asAt, viewer).map(FigureSet::of).orElseThrow(FiguresApi::notThere);
	}

	private FigureSet topic(String topic, String place, @Nullable String code, MultiValueMap<String, String> parameters,
			AsAt asAt, Viewer viewer) {
		Query query = read(parameters, place.equals("trusts") ? Stream.empty() : Stream.of(KIND));
		String kind = query.text(KIND);
		return this.figures
			.topic(topic, place, code, asAt, (kind != null) ? OrganisationKind.valueOf(kind) : null, viewer)
			.map(FigureSet::of)
			.orElseThrow(FiguresApi::notThere);
	}

	private static Query read(MultiValueMap<String, String> parameters, Stream<String> more) {
		Query query = new Query(parameters, Stream.concat(Stream.of(AsAt.NAME, AsAt.BASIS, AsAt.MAP), more).toList());
		query.among(AsAt.BASIS, Stream.of(AsAt.KNOWN));
		query.among(AsAt.MAP, Stream.of(AsAt.TODAYS));
		query.one(KIND, Arrays.stream(OrganisationKind.values()).map(Enum::name).toList());
		query.requireRight();
		return query;
	}

	private static ApiException notThere() {
		return ApiException.notFound("There is no such place on that date, or no such page of figures. Pages: "
				+ String.join(", ", Figures.topics()) + ".");
	}

	/**
	 * The figures of a page.
	 *
	 * @param notShared see {@link FigureTables}
	 */
	record FigureSet(LocalDate asAt, String basis, LocalDate mapAsAt, String ruleset, String place, String placeLabel,
			@Nullable String trustKind, @Nullable String notShared, List<FigureDocument> figures) {

		static FigureSet of(FigureTables it) {
			return new FigureSet(it.asAt(), it.basis(), it.mapAsAt(), it.ruleset(), it.place(), it.placeLabel(),
					it.trustKind(), it.notShared(), it.figures().stream().map(FigureDocument::of).toList());
		}

	}

	/**
	 * A figure.
	 *
	 * @param rows by the names of the columns; null where there is no number
	 */
	record FigureDocument(String name, String headline, String subtitle, String definition, List<Head> columns,
			List<Map<String, @Nullable Object>> rows) {

		static FigureDocument of(FigureTable it) {
			return new FigureDocument(it.name(), it.headline(), it.subtitle(), it.definition(), it.columns(),
					it.rows().stream().map((row) -> row(it.columns(), row)).toList());
		}

		private static Map<String, @Nullable Object> row(List<Head> columns, List<String> cells) {
			Map<String, @Nullable Object> row = new LinkedHashMap<>();
			for (int i = 0; i < columns.size(); i++) {
				row.put(columns.get(i).name(), value(columns.get(i), cells.get(i)));
			}
			return row;
		}

		private static @Nullable Object value(Head column, String cell) {
			if (cell.isEmpty()) {
				return null;
			}
			return (column.numeric() && cell.matches("-?\\d+(\\.\\d+)?")) ? new BigDecimal(cell) : cell;
		}

	}

}
