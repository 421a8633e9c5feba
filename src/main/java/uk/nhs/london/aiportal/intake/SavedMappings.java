package uk.nhs.london.aiportal.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table import_mapping. Administrators share those of no organisation. */
@Repository
class SavedMappings {

	/** Older ones are kept, but no longer offered. */
	private static final int MOST = 100;

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Map<String, String>>> WORDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SavedMappings(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The latest first. */
	List<SavedMapping> of(@Nullable String organisation) {
		return this.jdbc.sql("""
				select id, name, headings::text, columns::text, words::text, saved_at, saved_by from import_mapping
				where organisation is not distinct from :organisation order by saved_at desc, id desc limit :most
				""").param("organisation", organisation, Types.VARCHAR).param("most", MOST).query(this::mapping).list();
	}

	/** Keep a mapping, in place of the one of this name. */
	void save(@Nullable String organisation, SavedMapping mapping) {
		this.jdbc.sql("""
				insert into import_mapping (organisation, name, headings, columns, words, saved_at, saved_by)
				values (:organisation, :name, :headings::jsonb, :columns::jsonb, :words::jsonb, :at, :by)
				on conflict (organisation, name) do update set headings = excluded.headings,
				    columns = excluded.columns, words = excluded.words, saved_at = excluded.saved_at,
				    saved_by = excluded.saved_by
				""")
			.param("organisation", organisation, Types.VARCHAR)
			.param("name", mapping.name())
			.param("headings", this.json.writeValueAsString(mapping.headings()))
			.param("columns", this.json.writeValueAsString(mapping.columns()))
			.param("words", this.json.writeValueAsString(mapping.words()))
			.param("at", mapping.savedAt().atOffset(ZoneOffset.UTC))
			.param("by", mapping.savedBy())
			.update();
	}

	void forget(@Nullable String organisation, long id) {
		this.jdbc.sql("delete from import_mapping where id = :id and organisation is not distinct from :organisation")
			.param("id", id)
			.param("organisation", organisation, Types.VARCHAR)
			.update();
	}

	private SavedMapping mapping(ResultSet row, int number) throws SQLException {
		return new SavedMapping(row.getLong("id"), row.getString("name"),
				this.json.readValue(row.getString("headings"), TEXTS),
				this.json.readValue(row.getString("columns"), TEXTS),
				this.json.readValue(row.getString("words"), WORDS), row.getTimestamp("saved_at").toInstant(),
				row.getString("saved_by"));
	}

}
