package uk.nhs.london.aiportal.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.initiative.Reference;

/** The tables intake_file and intake_row. */
@Repository
class IntakeFiles {

	private static final String FILE = """
			select id, name, uploaded_at, uploaded_by, confirmed_at, confirmed_by, stages from intake_file
			""";

	/**
	 * Of each row, with what the register first said of the initiative that it became.
	 */
	private static final String ROWS = """
			select r.row_number, r.outcome, r.title, r.record_id, r.problems, i.id, i.organisation,
			       p.reported_organisation, first.classification
			from intake_row r
			left join public_report p on p.record_id = r.record_id and r.outcome <> 'REFUSED'
			left join initiative i on i.id = p.initiative_id
			left join lateral (select c.classification from classification c where c.initiative_id = i.id
			                   order by c.id limit 1) first on true
			where r.file_id = :file order by r.row_number
			""";

	private static final TypeReference<List<CellProblem>> PROBLEMS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final JsonMapper json;

	IntakeFiles(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.json = json;
	}

	void add(IntakeFile file, byte[] content) {
		this.jdbc.sql("""
				insert into intake_file (id, name, content, uploaded_at, uploaded_by)
				values (:id, :name, :content, :uploadedAt, :uploadedBy)
				""")
			.param("id", file.id())
			.param("name", file.name())
			.param("content", content)
			.param("uploadedAt", utc(file.uploadedAt()))
			.param("uploadedBy", file.uploadedBy())
			.update();
	}

	/** A file that waits with the very same content, so that none waits twice. */
	Optional<UUID> findWaiting(byte[] content) {
		return this.jdbc.sql(
				"select id from intake_file where confirmed_at is null and content = :content order by uploaded_at limit 1")
			.param("content", content)
			.query(UUID.class)
			.optional();
	}

	Optional<IntakeFile> find(UUID id) {
		return this.jdbc.sql(FILE + "where id = :id").param("id", id).query(IntakeFiles::file).optional();
	}

	/** The file, locked so that it is confirmed only once. */
	Optional<IntakeFile> findToConfirm(UUID id) {
		return this.jdbc.sql(FILE + "where id = :id for update").param("id", id).query(IntakeFiles::file).optional();
	}

	/** The latest files first. */
	List<IntakeFile> findLatest(int most) {
		return this.jdbc.sql(FILE + "order by uploaded_at desc limit :most")
			.param("most", most)
			.query(IntakeFiles::file)
			.list();
	}

	byte[] content(UUID id) {
		return this.jdbc.sql("select content from intake_file where id = :id")
			.param("id", id)
			.query((row, number) -> row.getBytes(1))
			.single();
	}

	/** Two files are never loaded at once: they may hold the same rows. */
	void waitForOtherLoads() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('intake'))").query((row) -> {
		});
	}

	void confirm(UUID id, Instant at, String by, StageChoice stages) {
		this.jdbc.sql("update intake_file set confirmed_at = :at, confirmed_by = :by, stages = :stages where id = :id")
			.param("id", id)
			.param("at", utc(at))
			.param("by", by)
			.param("stages", stages.name())
			.update();
	}

	void addRows(UUID file, List<IntakeRow> rows) {
		this.batches.batchUpdate("""
				insert into intake_row (file_id, row_number, outcome, title, record_id, problems)
				values (?, ?, ?, ?, ?, ?::jsonb)
				""", rows, 500, (statement, row) -> {
			statement.setObject(1, file);
			statement.setInt(2, row.row().number());
			statement.setString(3, row.outcome().name());
			statement.setString(4, row.title());
			statement.setString(5, row.recordId());
			statement.setString(6,
					(row.outcome() == Outcome.REFUSED) ? this.json.writeValueAsString(row.problems()) : null);
		});
	}

	/** What became of the rows of a confirmed file. */
	List<LoadedRow> rows(UUID file) {
		return this.jdbc.sql(ROWS).param("file", file).query(this::row).list();
	}

	/** Forget a file that waits. */
	void discard(UUID id) {
		this.jdbc.sql("delete from intake_file where id = :id and confirmed_at is null").param("id", id).update();
	}

	private LoadedRow row(ResultSet row, int number) throws SQLException {
		long initiative = row.getLong("id");
		Reference reference = row.wasNull() ? null : new Reference(initiative);
		String problems = row.getString("problems");
		String classification = row.getString("classification");
		return new LoadedRow(row.getInt("row_number"), Outcome.valueOf(row.getString("outcome")),
				row.getString("title"), row.getString("record_id"), reference, row.getString("organisation"),
				row.getString("reported_organisation"),
				(classification != null) ? Classification.valueOf(classification) : null,
				(problems != null) ? this.json.readValue(problems, PROBLEMS) : List.of());
	}

	private static IntakeFile file(ResultSet row, int number) throws SQLException {
		String stages = row.getString("stages");
		return new IntakeFile(row.getObject("id", UUID.class), row.getString("name"),
				row.getTimestamp("uploaded_at").toInstant(), row.getString("uploaded_by"),
				instant(row.getTimestamp("confirmed_at")), row.getString("confirmed_by"),
				(stages != null) ? StageChoice.valueOf(stages) : null);
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
