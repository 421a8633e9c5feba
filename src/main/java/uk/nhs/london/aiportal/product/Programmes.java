package uk.nhs.london.aiportal.product;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What several trusts do together. */
@Service
@Transactional
public class Programmes {

	private static final String PROGRAMME = "select id, name, description from programme ";

	private final JdbcClient jdbc;

	private final Clock clock;

	/** A programme keeps its name for good, so a name read once is right. */
	private final Map<Long, String> names = new ConcurrentHashMap<>();

	Programmes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Every programme by name. */
	@Transactional(readOnly = true)
	public List<Programme> all() {
		return this.jdbc.sql(PROGRAMME + "order by name").query(Programme.class).list();
	}

	@Transactional(readOnly = true)
	public Optional<Programme> find(long id) {
		return this.jdbc.sql(PROGRAMME + "where id = :id").param("id", id).query(Programme.class).optional();
	}

	/** Its name, for files of many rows; the id itself if there is none. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public String nameOf(long id) {
		if (!this.names.containsKey(id)) {
			find(id).ifPresent((it) -> this.names.put(id, it.name()));
		}
		return this.names.getOrDefault(id, String.valueOf(id));
	}

	/**
	 * The programme of this name, whatever its capitals; one that is not known is added.
	 */
	public Programme named(String name, @Nullable String description, String by) {
		this.jdbc.sql("""
				insert into programme (name, description, added_at, added_by)
				values (btrim(:name), :description, :at, :by) on conflict do nothing
				""")
			.param("name", name)
			.param("description", description)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", by)
			.update();
		return this.jdbc.sql(PROGRAMME + "where name_key = name_key(:name)")
			.param("name", name)
			.query(Programme.class)
			.single();
	}

}
