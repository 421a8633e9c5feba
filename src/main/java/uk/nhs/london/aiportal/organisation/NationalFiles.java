package uk.nhs.london.aiportal.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.organisation.ProposedChange.Kind;

/**
 * Compares the national organisation file with what the portal knows, and changes what an
 * administrator confirms. Of the thousands of rows only those matter that are about an
 * organisation the portal knows or about a trust that is new in London.
 */
@Service
@Transactional
public class NationalFiles {

	/** NHS England's London region. */
	private static final String LONDON = "Y56";

	private static final Pattern SMALL = Pattern.compile("(And|Of|The|For|In)");

	private final OrganisationDirectory directory;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	NationalFiles(OrganisationDirectory directory, JdbcClient jdbc, AuditTrail trail, Clock clock) {
		this.directory = directory;
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Keep a file, so that it can be looked at and confirmed from.
	 * @throws NationalFile.UnreadableException if no row can be read; it is not kept
	 */
	public UUID receive(String name, byte[] content, String by) {
		NationalFile.read(content);
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into national_file (id, name, content, received_at, received_by)
				values (:id, :name, :content, :at, :by)
				""")
			.param("id", id)
			.param("name", name)
			.param("content", content)
			.param("at", now())
			.param("by", by)
			.update();
		return id;
	}

	/** The file as it was read; empty if there is none. */
	@Transactional(readOnly = true)
	public Optional<NationalFile> find(UUID id) {
		return this.jdbc.sql("select content from national_file where id = :id")
			.param("id", id)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.map(NationalFile::read);
	}

	/** What the file would change of what the portal holds now, known trusts first. */
	@Transactional(readOnly = true)
	public List<ProposedChange> changes(NationalFile file) {
		LondonMap london = this.directory.asAt(LocalDate.now(this.clock));
		List<ProposedChange> changes = new ArrayList<>();
		List<ProposedChange> fresh = new ArrayList<>();
		for (NationalFile.Row row : file.rows()) {
			london.organisation(row.code())
				.ifPresentOrElse((known) -> compare(known, row, changes), () -> welcome(row, london, fresh));
		}
		changes.addAll(fresh);
		return changes;
	}

	private static void compare(Organisation known, NationalFile.Row row, List<ProposedChange> changes) {
		if (!key(known.officialName()).equals(key(row.name()))) {
			changes.add(new ProposedChange(Kind.OFFICIAL_NAME, known, row, known.officialName(), named(row.name())));
		}
		if (!row.postcode().isEmpty() && !key(known.postcode()).equals(key(row.postcode()))) {
			changes.add(new ProposedChange(Kind.POSTCODE, known, row, known.postcode(), row.postcode()));
		}
		LocalDate closed = row.closedOn();
		if (closed != null && !Objects.equals(closed, known.closedOn())) {
			changes.add(new ProposedChange(Kind.CLOSED, known, row, inWords(known.closedOn()), inWords(closed)));
		}
	}

	private static String inWords(@Nullable LocalDate lastDay) {
		return (lastDay != null) ? "Last day " + PartialDate.of(lastDay).inWords() : "Open";
	}

	private void welcome(NationalFile.Row row, LondonMap london, List<ProposedChange> fresh) {
		boolean here = row.grouping().equals(LONDON) || london.system(row.geography()).isPresent();
		boolean open = row.closedOn() == null || !row.closedOn().isBefore(london.date());
		if (row.isTrust() && here && open) {
			fresh.add(new ProposedChange(Kind.NEW, null, row, null, named(row.name())));
		}
	}

	/** The same for the ways in which one name is written. */
	private static String key(String text) {
		return text.toUpperCase(Locale.ROOT).replace("&", "AND").replaceAll("[^A-Z0-9]", "");
	}

	/** The capitals of the file as people write a name. */
	private static String named(String capitals) {
		StringBuilder name = new StringBuilder();
		for (String word : capitals.toLowerCase(Locale.ROOT).split("\\s+")) {
			String written = word.equals("nhs") ? "NHS" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
			boolean small = !name.isEmpty() && SMALL.matcher(written).matches();
			name.append(name.isEmpty() ? "" : " ").append(small ? word : written);
		}
		return name.toString();
	}

	/**
	 * Make those changes of names and postcodes that were confirmed and that the file
	 * still suggests.
	 * @param keys as {@link ProposedChange#key} gives them
	 * @return how many were made
	 */
	public int confirm(UUID id, Collection<String> keys, String by) {
		List<ProposedChange> confirmed = find(id).map(this::changes)
			.orElseThrow()
			.stream()
			.filter((it) -> it.isTickable() && keys.contains(it.key()))
			.toList();
		confirmed.forEach((it) -> make(it, id, by));
		return confirmed.size();
	}

	private void make(ProposedChange change, UUID file, String by) {
		String column = (change.kind() == Kind.POSTCODE) ? "postcode" : "official_name";
		this.jdbc.sql("update organisation set " + column + " = :after where code = :code")
			.param("after", change.after())
			.param("code", change.row().code())
			.update();
		keep(change, file, by);
	}

	private void keep(ProposedChange change, UUID file, String by) {
		this.trail.record(by, AuditAction.REFERENCE_CHANGED, change.row().code(),
				"From the national file, " + change.kind().label() + ": " + change.after());
		this.jdbc.sql("""
				insert into organisation_change (organisation_code, field, old_value, new_value, file_id, changed_at,
				    changed_by)
				values (:code, :field, :before, :after, :file, :at, :by)
				""")
			.param("code", change.row().code())
			.param("field", change.kind().name())
			.param("before", change.before())
			.param("after", change.after())
			.param("file", file)
			.param("at", now())
			.param("by", by)
			.update();
	}

	/** The new trust of this code that the file suggests; empty if it suggests none. */
	@Transactional(readOnly = true)
	public Optional<ProposedChange> fresh(UUID id, String code) {
		return find(id).flatMap((file) -> changes(file).stream()
			.filter((it) -> it.kind() == Kind.NEW && it.row().code().equals(code))
			.findFirst());
	}

	/** Whether a trust was added from this file. */
	@Transactional(readOnly = true)
	public boolean wasAdded(UUID id, String code) {
		return this.jdbc.sql("""
				select exists (select from organisation_change
				    where file_id = :file and organisation_code = :code and field = 'NEW')
				""").param("file", id).param("code", code).query(Boolean.class).single();
	}

	/**
	 * Add a new trust, counted in its system once somebody has assigned it to one.
	 * @param change what {@link #fresh} gives
	 * @throws org.springframework.dao.DuplicateKeyException if another has the name
	 */
	public void add(UUID id, ProposedChange change, NewTrust trust, String by) {
		this.jdbc
			.sql("""
					insert into organisation (code, official_name, short_name, kind, kind_detail, foundation_trust, counting,
					    opened_on, postcode, notes)
					values (:code, :name, :short, :kind, :detail, :foundation, 'SYSTEM', cast(:opened as date), :postcode,
					    :notes)
					""")
			.param("code", change.row().code())
			.param("name", change.after())
			.param("short", trust.shortName())
			.param("kind", trust.kind().name())
			.param("detail", trust.kind().label())
			.param("foundation", trust.foundationTrust())
			.param("opened", change.row().openedOn())
			.param("postcode", change.row().postcode())
			.param("notes", "Added from the national organisation file.")
			.update();
		keep(change, id, by);
	}

	/** What was changed from national files, latest first. */
	@Transactional(readOnly = true)
	public List<OrganisationChange> latest(int most) {
		return this.jdbc.sql("""
				select organisation_code, field, old_value, new_value, changed_at, changed_by from organisation_change
				order by id desc limit :most
				""").param("most", most).query(OrganisationChange.class).list();
	}

	/** The codes that the portal knows as open and the file does not name. */
	@Transactional(readOnly = true)
	public List<Organisation> missing(NationalFile file) {
		var codes = file.rows().stream().map(NationalFile.Row::code).collect(Collectors.toSet());
		return this.directory.asAt(LocalDate.now(this.clock))
			.organisations()
			.stream()
			.filter((it) -> !codes.contains(it.code()))
			.toList();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
