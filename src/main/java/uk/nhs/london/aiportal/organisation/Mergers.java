package uk.nhs.london.aiportal.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * Records that trusts close into others. What happens to their initiatives is the
 * register's business, which asks here what is due.
 */
@Service
@Transactional
public class Mergers {

	private static final String MERGER = """
			select id, organisation_code, into_code, merged_on, reason, recorded_by, recorded_at, moved_at, records_moved
			from merger where cancelled_at is null
			""";

	private final OrganisationDirectory directory;

	private final MembershipService memberships;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	Mergers(OrganisationDirectory directory, MembershipService memberships, JdbcClient jdbc, AuditTrail trail,
			Clock clock) {
		this.directory = directory;
		this.memberships = memberships;
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * The merger by which an organisation closes or closed; empty if none is recorded.
	 */
	@Transactional(readOnly = true)
	public Optional<Merger> of(String organisationCode) {
		return this.jdbc.sql(MERGER + "and organisation_code = :code")
			.param("code", organisationCode)
			.query(Merger.class)
			.optional();
	}

	/**
	 * Say all that keeps a merger from being recorded; the components named are those of
	 * {@link ProposedMerger}.
	 * @return empty if it may be recorded
	 */
	@Transactional(readOnly = true)
	public List<Refusal> refusals(ProposedMerger proposed) {
		LondonMap london = this.directory.asAt(proposed.mergedOn());
		List<Refusal> refusals = new ArrayList<>();
		Organisation closing = london.organisation(proposed.organisationCode()).orElseThrow();
		LocalDate closedOn = closing.closedOn();
		LocalDate openedOn = closing.openedOn();
		if (closedOn != null) {
			refusals.add(new Refusal("organisationCode", closing.shortName() + " has a last day already"));
		}
		if (openedOn != null && !proposed.mergedOn().isAfter(openedOn)) {
			refusals.add(new Refusal("mergedOn", "The merger must be after " + closing.shortName() + " opened"));
		}
		stillToJoin(proposed).map((it) -> inWords(it, london)).ifPresent(refusals::add);
		Organisation into = london.organisation(proposed.intoCode()).orElse(null);
		if (into == null || into.code().equals(closing.code())) {
			refusals.add(new Refusal("intoCode", "Choose the trust that it becomes part of"));
		}
		else if (!into.openOn(proposed.mergedOn())) {
			refusals.add(new Refusal("intoCode", into.shortName() + " is not open on that day"));
		}
		return refusals;
	}

	/**
	 * One that is to join the closing trust and would find it closed: on that day or
	 * later, or due and overtaken by a merger that is carried out at once.
	 */
	private Optional<Merger> stillToJoin(ProposedMerger proposed) {
		return this.jdbc.sql(MERGER + """
				and into_code = :code and moved_at is null and (merged_on >= :on or cast(:on as date) <= :today)
				order by merged_on, id limit 1
				""")
			.param("code", proposed.organisationCode())
			.param("on", proposed.mergedOn())
			.param("today", LocalDate.now(this.clock))
			.query(Merger.class)
			.optional();
	}

	private static Refusal inWords(Merger joining, LondonMap london) {
		return new Refusal("mergedOn",
				name(joining.organisationCode(), london) + " is to become part of " + name(joining.intoCode(), london)
						+ " on " + PartialDate.of(joining.mergedOn()).inWords() + ", and that is not carried out yet");
	}

	private static String name(String code, LondonMap london) {
		return london.organisation(code).map(Organisation::shortName).orElse(code);
	}

	/**
	 * Record a merger and close the organisation the day before.
	 * @param reason what it rests on; not blank
	 * @throws IllegalArgumentException if {@link #refusals} says why not
	 */
	public Merger record(ProposedMerger proposed, String reason, String by) {
		List<Refusal> refusals = refusals(proposed);
		if (!refusals.isEmpty()) {
			throw new IllegalArgumentException("Refused: " + refusals);
		}
		this.jdbc.sql("""
				insert into merger (organisation_code, into_code, merged_on, reason, recorded_by, recorded_at)
				values (:code, :into, :on, :reason, :by, :at)
				""")
			.param("code", proposed.organisationCode())
			.param("into", proposed.intoCode())
			.param("on", proposed.mergedOn())
			.param("reason", reason)
			.param("by", by)
			.param("at", now())
			.update();
		this.trail.record(by, AuditAction.REFERENCE_CHANGED, proposed.organisationCode(),
				"Becomes part of " + proposed.intoCode() + " on " + proposed.mergedOn() + ": " + reason);
		close(proposed.organisationCode(), proposed.mergedOn().minusDays(1), proposed.intoCode());
		return of(proposed.organisationCode()).orElseThrow();
	}

	/**
	 * Take back a merger that was not carried out yet; the organisation stays open.
	 * @throws IllegalArgumentException if there is no such merger, or its day has come
	 */
	public void cancel(String organisationCode, String because, String by) {
		int cancelled = this.jdbc.sql("""
				update merger set cancelled_at = :at, cancelled_by = :by, cancelled_because = :because
				where organisation_code = :code and cancelled_at is null and moved_at is null and merged_on > :today
				""")
			.param("code", organisationCode)
			.param("today", LocalDate.now(this.clock))
			.param("because", because)
			.param("by", by)
			.param("at", now())
			.update();
		if (cancelled == 0) {
			throw new IllegalArgumentException("No merger to cancel: " + organisationCode);
		}
		this.trail.record(by, AuditAction.REFERENCE_CHANGED, organisationCode, "Merger cancelled: " + because);
		close(organisationCode, null, null);
	}

	private void close(String code, @Nullable LocalDate lastDay, @Nullable String successor) {
		this.jdbc.sql(
				"update organisation set closed_on = cast(:lastDay as date), successor_code = :into where code = :code")
			.param("lastDay", lastDay)
			.param("into", successor)
			.param("code", code)
			.update();
	}

	/**
	 * A merger whose day has come and which was not carried out; locked, so that no two
	 * instances take the same.
	 */
	public Optional<Merger> nextDue() {
		return this.jdbc.sql(MERGER + """
				and moved_at is null and merged_on <= :today order by merged_on, id limit 1 for update skip locked
				""").param("today", LocalDate.now(this.clock)).query(Merger.class).optional();
	}

	/** Keep that a merger was carried out, and end the closed trust's memberships. */
	public void carriedOut(Merger merger, int records) {
		this.jdbc.sql("update merger set moved_at = :at, records_moved = :records where id = :id")
			.param("at", now())
			.param("records", records)
			.param("id", merger.id())
			.update();
		this.directory.historyOf(merger.organisationCode())
			.memberships()
			.stream()
			.filter((it) -> it.endsOn() == null || it.endsOn().isAfter(merger.lastDay()))
			.forEach((it) -> end(it, merger));
	}

	private void end(Membership membership, Merger merger) {
		String reason = "It closed into " + merger.intoCode() + ": " + merger.reason();
		if (membership.startsOn().isAfter(merger.lastDay())) {
			this.memberships.withdraw(membership.id(), reason, merger.recordedBy());
			return;
		}
		Assignment ended = new Assignment(membership.organisationCode(), membership.systemCode(), membership.role(),
				membership.startsOn(), merger.lastDay());
		this.memberships.correct(membership.id(), ended, reason, merger.recordedBy());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
