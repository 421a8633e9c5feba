package uk.nhs.london.aiportal.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.dashboard.ListedInitiative.Reason;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.HeldOverride;
import uk.nhs.london.aiportal.initiative.RecordSnapshots;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Viewer;

/**
 * Reads who stands on a {@link Listing}, of those that a viewer may read: one statement,
 * which looks no further than the page that is shown.
 */
@Repository
@Transactional(readOnly = true)
class ListedInitiatives {

	/** Rows that the driver holds at a time. */
	private static final int FETCHED = 200;

	/** The name stands in the statement itself, so that its index is found. */
	private static final String LISTED = """
			from %s m join initiative i on i.id = m.initiative_id
			where m.indicator = '%s' and m.organisation in (:organisations) and m.starts_on <= :day and m.ends_before > :day
			    and %s
			""";

	private static final String PAGE = """
			with page as (
			    select m.initiative_id, m.organisation, m.amount, m.starts_on
			    %s
			    order by m.amount desc, m.starts_on, m.initiative_id limit :size offset :skipped)
			select page.initiative_id, page.organisation, stated.answers, said.result,
			    held.classification as override_classification, held.reason as override_reason,
			    held.expires_on as override_expires_on,
			    array(
			        select value || ' ' || starts_on from %s
			        where initiative_id = page.initiative_id and indicator = :reasons
			            and starts_on <= :day and ends_before > :day
			        order by starts_on, value) as reasons
			from page
			cross join lateral (
			    select answers from initiative_revision
			    where initiative_id = page.initiative_id and (recorded_at < :until or :known)
			    order by version desc limit 1) stated
			cross join lateral (
			    select result from classification
			    where initiative_id = page.initiative_id and (recorded_on <= :day or :known) order by id desc limit 1) said
			left join class_override_held held on held.initiative_id = page.initiative_id
			    and held.held_from <= :day and held.held_to >= :day
			order by page.amount desc, page.starts_on, page.initiative_id
			""";

	private final NamedParameterJdbcTemplate jdbc;

	private final RecordSnapshots snapshots;

	private final Clock clock;

	ListedInitiatives(JdbcTemplate jdbc, RecordSnapshots snapshots, Clock clock) {
		JdbcTemplate fetching = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
		fetching.setFetchSize(FETCHED);
		this.jdbc = new NamedParameterJdbcTemplate(fetching);
		this.snapshots = snapshots;
		this.clock = clock;
	}

	/** How many there are. */
	int count(Listing listing, TopicView view, Viewer viewer) {
		Collection<String> organisations = codes(view);
		if (organisations.isEmpty()) {
			return 0;
		}
		Integer count = this.jdbc.queryForObject("select count(*) " + listed(listing, view),
				parameters(listing, organisations, view, viewer), Integer.class);
		return (count != null) ? count : 0;
	}

	/** Some in a row, in their order. */
	List<ListedInitiative> some(Listing listing, TopicView view, Viewer viewer, int skipped, int size) {
		List<ListedInitiative> some = new ArrayList<>();
		read(listing, view, viewer, skipped, size, some::add);
		return some;
	}

	/** Hand over all in their order, without ever holding more than a few. */
	void each(Listing listing, TopicView view, Viewer viewer, Consumer<ListedInitiative> taker) {
		read(listing, view, viewer, 0, null, taker);
	}

	private void read(Listing listing, TopicView view, Viewer viewer, int skipped, @Nullable Integer size,
			Consumer<ListedInitiative> taker) {
		Collection<String> organisations = codes(view);
		if (organisations.isEmpty()) {
			return;
		}
		Map<String, Object> parameters = parameters(listing, organisations, view, viewer);
		parameters.put("skipped", skipped);
		parameters.put("size", (size != null) ? size : Integer.MAX_VALUE);
		this.jdbc.query(PAGE.formatted(listed(listing, view), table(view)), parameters, (row) -> {
			taker.accept(read(row, view));
		});
	}

	private static String listed(Listing listing, TopicView view) {
		String counted = view.asAt().known() ? Viewer.condition("i") + " and i.withdrawn_on is null"
				: Viewer.condition("i");
		return LISTED.formatted(table(view), listing.listed().name(), counted);
	}

	private static String table(TopicView view) {
		return view.asAt().known() ? "indicator_known" : "indicator_mark";
	}

	private static Collection<String> codes(TopicView view) {
		return view.now().codes(view.members());
	}

	private Map<String, Object> parameters(Listing listing, Collection<String> organisations, TopicView view,
			Viewer viewer) {
		LocalDate day = view.asAt().date();
		Map<String, Object> parameters = new HashMap<>(viewer.parameters());
		parameters.put("organisations", organisations);
		parameters.put("day", day);
		parameters.put("until",
				day.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant().atOffset(ZoneOffset.UTC));
		parameters.put("known", view.asAt().known());
		parameters.put("reasons", listing.reasons().name());
		return parameters;
	}

	private ListedInitiative read(ResultSet row, TopicView view) throws SQLException {
		Reference reference = new Reference(row.getLong("initiative_id"));
		Answers answers = this.snapshots.answers(row.getString("answers"));
		String title = answers.facts().title();
		String[] reasons = (String[]) row.getArray("reasons").getArray();
		Result result = view.asAt().known() ? Classifier.classify(answers.facts(), view.asAt().date())
				: this.snapshots.result(row.getString("result"));
		return new ListedInitiative(reference, (title != null) ? title : reference.toString(),
				view.map().organisation(row.getString("organisation")).orElseThrow(),
				Arrays.stream(reasons).map(Reason::of).toList(), answers, result, override(row));
	}

	private static @Nullable HeldOverride override(ResultSet row) throws SQLException {
		String classification = row.getString("override_classification");
		return (classification != null) ? new HeldOverride(Classification.valueOf(classification),
				row.getString("override_reason"), row.getObject("override_expires_on", LocalDate.class)) : null;
	}

}
