package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Merger;
import uk.nhs.london.aiportal.organisation.Mergers;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.organisation.ProposedMerger;

/**
 * Carries mergers of trusts out in the register. On the day, each open record moves to
 * the successor as one more change in its history, and so does each that is withdrawn,
 * which the successor may bring back; ended ones stay under the closed trust's name, and
 * so does whatever was recorded before. Whoever leads for the closed trust leads for its
 * successor from then on.
 */
@Service
@Transactional
public class MergerService {

	/** Records that Hibernate holds at a time: it looks at all of them with each one. */
	private static final int HELD = 20;

	private static final String OPEN = """
			select i.id from initiative i
			join standing s on s.initiative_id = i.id
			join classification c on c.id = s.classification_id
			where i.organisation = :organisation and c.classification <> 'ENDED' order by i.id
			""";

	private static final String WITHDRAWN = """
			select id from initiative where organisation = :organisation and withdrawn_on is not null order by id
			""";

	private final Mergers mergers;

	private final OrganisationDirectory organisations;

	private final AccountService accounts;

	private final RecordWriter writer;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Clock clock;

	MergerService(Mergers mergers, OrganisationDirectory organisations, AccountService accounts, RecordWriter writer,
			EntityManager entities, JdbcClient jdbc, Clock clock) {
		this.mergers = mergers;
		this.organisations = organisations;
		this.accounts = accounts;
		this.writer = writer;
		this.entities = entities;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What a merger would do.
	 *
	 * @param open the open records, which move
	 * @param withdrawn how many withdrawn ones move with them
	 * @param staying how many ended ones stay under the closed trust's name
	 * @param leads the accounts that come to lead for the successor
	 * @param atOnce whether the day has come already
	 */
	public record Preview(List<Reference> open, int withdrawn, int staying, List<String> leads, boolean atOnce) {
	}

	@Transactional(readOnly = true)
	public Preview preview(ProposedMerger proposed) {
		List<Reference> open = find(OPEN, proposed.organisationCode());
		int withdrawn = find(WITHDRAWN, proposed.organisationCode()).size();
		Integer all = this.jdbc.sql("select count(*) from initiative where organisation = :organisation")
			.param("organisation", proposed.organisationCode())
			.query(Integer.class)
			.single();
		return new Preview(open, withdrawn, all - open.size() - withdrawn,
				this.accounts.leadsOf(proposed.organisationCode()),
				!proposed.mergedOn().isAfter(LocalDate.now(this.clock)));
	}

	private List<Reference> find(String which, String organisation) {
		return this.jdbc.sql(which)
			.param("organisation", organisation)
			.query(Long.class)
			.stream()
			.map(Reference::new)
			.toList();
	}

	/**
	 * Record a merger; one whose day has come is carried out at once.
	 * @throws IllegalArgumentException if {@link Mergers#refusals} says why not
	 */
	public void record(ProposedMerger proposed, String reason, String by) {
		Merger recorded = this.mergers.record(proposed, reason, by);
		if (!proposed.mergedOn().isAfter(LocalDate.now(this.clock))) {
			// What was read of the organisations before is no longer so.
			this.entities.clear();
			carryOut(recorded);
		}
	}

	/**
	 * Carry out one merger whose day has come.
	 * @return false if none was due
	 */
	public boolean carryOutDue() {
		Optional<Merger> due = this.mergers.nextDue();
		due.ifPresent(this::carryOut);
		return due.isPresent();
	}

	private void carryOut(Merger merger) {
		List<Reference> moving = Stream.of(OPEN, WITHDRAWN)
			.flatMap((which) -> find(which, merger.organisationCode()).stream())
			.toList();
		String what = inWords(merger);
		int held = 0;
		for (Reference reference : moving) {
			move(reference, merger, what);
			if (++held % HELD == 0) {
				this.entities.flush();
				this.entities.clear();
			}
		}
		this.entities.flush();
		this.accounts.moveLeads(merger.organisationCode(), merger.intoCode(), merger.recordedBy());
		this.mergers.carriedOut(merger, moving.size());
	}

	/** "Moved from Whittington to UCLH, which it became part of on 1 September 2026". */
	private String inWords(Merger merger) {
		LondonMap london = this.organisations.asAt(merger.mergedOn());
		return "Moved from " + name(london, merger.organisationCode()) + " to " + name(london, merger.intoCode())
				+ ", which it became part of on " + PartialDate.of(merger.mergedOn()).inWords();
	}

	private static String name(LondonMap london, String code) {
		return london.organisation(code).map(Organisation::shortName).orElse(code);
	}

	/**
	 * What was signed off was signed off by the closed trust, so it says so from now on:
	 * the ruleset gives it the days of grace of a predecessor's. {@link RecordReader}
	 * says the same of decisions.
	 */
	private void move(Reference reference, Merger merger, String what) {
		this.jdbc.sql("""
				insert into moved_record (merger_id, initiative_id, from_code, last_event)
				values (:merger, :initiative, :from, (select coalesce(max(id), 0) from lifecycle_event))
				""")
			.param("merger", merger.id())
			.param("initiative", reference.number())
			.param("from", merger.organisationCode())
			.update();
		Initiative initiative = this.writer.find(reference);
		initiative.moveTo(merger.intoCode());
		this.writer.change(initiative, what, null,
				(it) -> it.withFacts((facts) -> facts.assurance(it.facts()
					.assurance()
					.stream()
					.map((item) -> (item.heldBy() == null) ? item.withHeldBy(merger.organisationCode()) : item)
					.toList())),
				merger.recordedBy());
	}

}
