package uk.nhs.london.aiportal.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import uk.nhs.london.aiportal.initiative.Reference;

/** The tables register_import and register_import_row. */
@Repository
class RegisterImports {

	private static final String FILE = """
			select id, name, uploaded_at, uploaded_by, mapping is not null as mapped, confirmed_at, undone_at
			from register_import
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final JsonMapper json;

	RegisterImports(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.json = json;
	}

	void add(RegisterImport file, byte[] content) {
		this.jdbc.sql("""
				insert into register_import (id, name, content, uploaded_at, uploaded_by)
				values (:id, :name, :content, :at, :by)
				""")
			.param("id", file.id())
			.param("name", file.name())
			.param("content", content)
			.param("at", utc(file.uploadedAt()))
			.param("by", file.uploadedBy())
			.update();
	}

	/** A file is seen only by whoever chose it: it may hold what nobody else may read. */
	Optional<RegisterImport> find(UUID id, String by) {
		return this.jdbc.sql(FILE + "where id = :id and uploaded_by = :by")
			.param("id", id)
			.param("by", by)
			.query(RegisterImports::file)
			.optional();
	}

	/** The file, locked so that it is written, or taken back, only once. */
	Optional<RegisterImport> findToWrite(UUID id, String by) {
		return this.jdbc.sql(FILE + "where id = :id and uploaded_by = :by for update")
			.param("id", id)
			.param("by", by)
			.query(RegisterImports::file)
			.optional();
	}

	List<RegisterImport> findLatest(String by, int most) {
		return this.jdbc.sql(FILE + "where uploaded_by = :by order by uploaded_at desc limit :most")
			.param("by", by)
			.param("most", most)
			.query(RegisterImports::file)
			.list();
	}

	byte[] content(UUID id) {
		return this.jdbc.sql("select content from register_import where id = :id")
			.param("id", id)
			.query((row, number) -> row.getBytes(1))
			.single();
	}

	/** How its columns are read; empty until that is decided. */
	Optional<FileMapping> mapping(UUID id) {
		return this.jdbc.sql("select mapping::text from register_import where id = :id and mapping is not null")
			.param("id", id)
			.query(String.class)
			.optional()
			.map((text) -> this.json.readValue(text, FileMapping.class));
	}

	/** Decide how its columns are read; nothing happens to a file that was confirmed. */
	void map(UUID id, FileMapping mapping) {
		this.jdbc.sql("update register_import set mapping = :mapping::jsonb where id = :id and confirmed_at is null")
			.param("id", id)
			.param("mapping", this.json.writeValueAsString(mapping))
			.update();
	}

	void confirm(UUID id, Instant at, List<ImportedRow> rows) {
		this.jdbc.sql("update register_import set confirmed_at = :at where id = :id")
			.param("id", id)
			.param("at", utc(at))
			.update();
		this.batches.batchUpdate("""
				insert into register_import_row (import_id, row_number, initiative_id, former, version)
				values (?, ?, ?, ?, ?)
				""", rows, 500, (statement, row) -> {
			statement.setObject(1, id);
			statement.setInt(2, row.number());
			statement.setLong(3, row.reference().number());
			statement.setObject(4, row.former());
			statement.setInt(5, row.version());
		});
	}

	List<ImportedRow> rows(UUID id) {
		return this.jdbc.sql("""
				select row_number, initiative_id, former, version, undone from register_import_row
				where import_id = :id order by row_number
				""")
			.param("id", id)
			.query((row, number) -> new ImportedRow(row.getInt(1), new Reference(row.getLong(2)),
					integer(row.getObject(3)), row.getInt(4), (Boolean) row.getObject(5)))
			.list();
	}

	private static @Nullable Integer integer(@Nullable Object value) {
		return (Integer) value;
	}

	void undo(UUID id, Instant at, String by, List<ImportedRow> rows) {
		this.jdbc.sql("update register_import set undone_at = :at, undone_by = :by where id = :id")
			.param("id", id)
			.param("at", utc(at))
			.param("by", by)
			.update();
		this.batches.batchUpdate("update register_import_row set undone = ? where import_id = ? and row_number = ?",
				rows, 500, (statement, row) -> {
					statement.setObject(1, row.undone());
					statement.setObject(2, id);
					statement.setInt(3, row.number());
				});
	}

	void discard(UUID id, String by) {
		this.jdbc.sql("delete from register_import where id = :id and uploaded_by = :by and confirmed_at is null")
			.param("id", id)
			.param("by", by)
			.update();
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private static RegisterImport file(ResultSet row, int number) throws SQLException {
		return new RegisterImport(row.getObject("id", UUID.class), row.getString("name"),
				row.getTimestamp("uploaded_at").toInstant(), row.getString("uploaded_by"), row.getBoolean("mapped"),
				instant(row, "confirmed_at"), instant(row, "undone_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
