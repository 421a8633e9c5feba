package uk.nhs.london.aiportal.initiative;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.Task;

/**
 * One product in one intended use by one organisation, with what is now stated about it.
 */
@Entity
class Initiative {

	@Id
	@GeneratedValue(generator = "initiative_number")
	@SequenceGenerator(name = "initiative_number", sequenceName = "initiative_number", allocationSize = 1)
	private @Nullable Long id;

	@Version
	private int version;

	private String organisation;

	@Enumerated(EnumType.STRING)
	private Provenance provenance;

	private LocalDate registeredOn;

	private String registeredBy;

	private @Nullable Instant changedAt;

	private String changedBy;

	private @Nullable LocalDate withdrawnOn;

	@Transient
	private boolean returning;

	@Embedded
	private IdentityColumns identity = new IdentityColumns();

	@Embedded
	private KindColumns kind = new KindColumns();

	@Embedded
	private UseColumns use = new UseColumns();

	@Embedded
	private KeepingColumns keeping = new KeepingColumns();

	@Embedded
	private AssuringColumns assuring = new AssuringColumns();

	@Embedded
	private DetailColumns details = new DetailColumns();

	@ElementCollection
	@CollectionTable(name = "initiative_task", joinColumns = @JoinColumn(name = "initiative_id"))
	@Column(name = "task")
	@Enumerated(EnumType.STRING)
	private Set<Task> tasks = EnumSet.noneOf(Task.class);

	@ElementCollection
	@CollectionTable(name = "usage_period", joinColumns = @JoinColumn(name = "initiative_id"))
	@OrderColumn(name = "position")
	private List<UsageRow> usage = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "funding_line", joinColumns = @JoinColumn(name = "initiative_id"))
	@OrderColumn(name = "position")
	private List<FundingRow> funding = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "assurance_item", joinColumns = @JoinColumn(name = "initiative_id"))
	@OrderColumn(name = "position")
	private List<AssuranceRow> assurance = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "evaluation", joinColumns = @JoinColumn(name = "initiative_id"))
	@OrderColumn(name = "position")
	private List<EvaluationRow> evaluations = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "initiative_code", joinColumns = @JoinColumn(name = "initiative_id"))
	private Set<CodeRow> codes = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "initiative_site", joinColumns = @JoinColumn(name = "initiative_id"))
	@Column(name = "site")
	private Set<String> sites = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "benefit", joinColumns = @JoinColumn(name = "initiative_id"))
	@OrderColumn(name = "position")
	private List<Benefit> benefits = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "partner", joinColumns = @JoinColumn(name = "initiative_id"))
	@OrderColumn(name = "position")
	private List<Partner> partners = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "barrier", joinColumns = @JoinColumn(name = "initiative_id"))
	@OrderColumn(name = "position")
	private List<Barrier> barriers = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "kept_warning", joinColumns = @JoinColumn(name = "initiative_id"))
	@MapKeyColumn(name = "warning")
	private Map<String, KeptWarning> keptWarnings = new HashMap<>();

	@ElementCollection
	@CollectionTable(name = "absence", joinColumns = @JoinColumn(name = "initiative_id"))
	@MapKeyColumn(name = "field")
	private Map<String, AbsenceRow> absences = new HashMap<>();

	@SuppressWarnings("NullAway.Init") // by Hibernate
	protected Initiative() {
	}

	@SuppressWarnings("NullAway.Init") // registeredBy and the like by state()
	Initiative(String organisation, Provenance provenance, LocalDate registeredOn, String by) {
		this.organisation = organisation;
		this.provenance = provenance;
		this.registeredOn = registeredOn;
		this.registeredBy = by;
	}

	/** Hibernate reads an embedded part of which every column is null as null. */
	@PostLoad
	void fillEmptyParts() {
		this.kind = Objects.requireNonNullElseGet(this.kind, KindColumns::new);
		this.use = Objects.requireNonNullElseGet(this.use, UseColumns::new);
		this.keeping = Objects.requireNonNullElseGet(this.keeping, KeepingColumns::new);
		this.assuring = Objects.requireNonNullElseGet(this.assuring, AssuringColumns::new);
		this.details = Objects.requireNonNullElseGet(this.details, DetailColumns::new);
	}

	/** State the whole record anew; what the answers leave out is then not stated. */
	void state(Answers answers, Instant at, String by) {
		Facts facts = answers.facts();
		this.identity.set(answers);
		this.kind.set(facts);
		this.use.set(facts);
		this.keeping.set(facts);
		this.assuring.set(facts);
		replaceIfChanged(this.usage, UsageRow::value, facts.usage(), UsageRow::of);
		replaceIfChanged(this.funding, FundingRow::value, facts.funding(), FundingRow::of);
		replaceIfChanged(this.assurance, AssuranceRow::value, facts.assurance(), AssuranceRow::of);
		replaceIfChanged(this.evaluations, EvaluationRow::value, facts.evaluations(), EvaluationRow::of);
		replace(this.tasks, facts.tasks());
		stateParticulars(answers.particulars());
		stateAbsences(answers.absences());
		touch(at, by);
	}

	/**
	 * Somebody did something with the record. Always a later moment than the last, so
	 * that every change has a version of its own even where the clock stands still.
	 */
	void touch(Instant at, String by) {
		Instant last = this.changedAt;
		this.changedAt = (last == null || at.isAfter(last)) ? at : last.plus(1, ChronoUnit.MICROS);
		this.changedBy = by;
	}

	/**
	 * Untouched collections are left to Hibernate as they are, since it rewrites every
	 * row of a changed one.
	 */
	private static <R, V> void replaceIfChanged(List<R> rows, Function<R, V> value, List<V> stated,
			Function<V, R> row) {
		if (!rows.stream().map(value).toList().equals(stated)) {
			rows.clear();
			stated.stream().map(row).forEach(rows::add);
		}
	}

	private void stateParticulars(Particulars particulars) {
		this.details.set(particulars);
		Stream<CodeRow> rows = Details.coded()
			.stream()
			.flatMap((
					question) -> particulars.codes(question.name()).stream().map((code) -> CodeRow.of(question, code)));
		replace(this.codes, rows.collect(Collectors.toSet()));
		replace(this.sites, particulars.sites());
		stateKept(particulars.keptWarnings());
		replaceIfChanged(this.benefits, UnaryOperator.identity(), particulars.benefits(), UnaryOperator.identity());
		replaceIfChanged(this.partners, UnaryOperator.identity(), particulars.partners(), UnaryOperator.identity());
		replaceIfChanged(this.barriers, UnaryOperator.identity(), particulars.barriers(), UnaryOperator.identity());
	}

	private void stateKept(Map<String, KeptWarning> kept) {
		this.keptWarnings.keySet().retainAll(kept.keySet());
		kept.forEach((warning, said) -> {
			if (!said.equals(this.keptWarnings.get(warning))) {
				this.keptWarnings.put(warning, said);
			}
		});
	}

	private static <T> void replace(Set<T> rows, Set<T> stated) {
		rows.retainAll(stated);
		rows.addAll(stated);
	}

	private void stateAbsences(Map<String, Absence> stated) {
		this.absences.keySet().retainAll(stated.keySet());
		stated.forEach((field, absence) -> {
			AbsenceRow row = this.absences.get(field);
			if (row == null || !row.value().equals(absence)) {
				this.absences.put(field, AbsenceRow.of(absence));
			}
		});
	}

	/** It was registered by mistake. */
	void withdraw(LocalDate today) {
		this.withdrawnOn = today;
	}

	void bringBack() {
		this.withdrawnOn = null;
		this.returning = true;
	}

	/** Its trust became part of another. */
	void moveTo(String organisation) {
		this.organisation = organisation;
	}

	/** The trust has confirmed what was publicly reported. */
	void confirm() {
		this.provenance = Provenance.TRUST;
	}

	/**
	 * What is stated, but for events, attestations and predecessors, which are kept
	 * elsewhere.
	 */
	Answers answers() {
		FactsBuilder facts = FactsBuilder.builder()
			.title(this.identity.title())
			.organisation(this.organisation)
			.registeredOn(this.registeredOn)
			.tasks(this.tasks)
			.usage(this.usage.stream().map(UsageRow::value).toList())
			.funding(this.funding.stream().map(FundingRow::value).toList())
			.assurance(this.assurance.stream().map(AssuranceRow::value).toList())
			.evaluations(this.evaluations.stream().map(EvaluationRow::value).toList());
		this.kind.addTo(facts);
		this.use.addTo(facts);
		this.keeping.addTo(facts);
		this.assuring.addTo(facts);
		Map<String, Absence> stated = new HashMap<>();
		this.absences.forEach((field, row) -> stated.put(field, row.value()));
		return new Answers(facts.build(), particulars(), stated);
	}

	private Particulars particulars() {
		Map<String, Set<String>> stated = new HashMap<>();
		this.codes.forEach((row) -> stated.computeIfAbsent(row.question(), (key) -> new HashSet<>()).add(row.code()));
		ParticularsBuilder particulars = ParticularsBuilder.builder()
			.codes(stated)
			.sites(this.sites)
			.benefits(this.benefits)
			.partners(this.partners)
			.barriers(this.barriers)
			.keptWarnings(this.keptWarnings);
		this.identity.addTo(particulars);
		this.details.addTo(particulars);
		return particulars.build();
	}

	long id() {
		return Objects.requireNonNull(this.id, "Saved before");
	}

	Reference reference() {
		return new Reference(id());
	}

	int version() {
		return this.version;
	}

	String organisation() {
		return this.organisation;
	}

	/** Who may read it, as now stated; what is not stated is shared. */
	Visibility visibility() {
		return Visibility.orShared(this.identity.visibility());
	}

	Provenance provenance() {
		return this.provenance;
	}

	/** Since when it is withdrawn; null if it stands. */
	@Nullable LocalDate withdrawnOn() {
		return this.withdrawnOn;
	}

	/** Whether it was withdrawn until now, so that it stands nowhere yet. */
	boolean isReturning() {
		return this.returning;
	}

	LocalDate registeredOn() {
		return this.registeredOn;
	}

	Instant changedAt() {
		return Objects.requireNonNull(this.changedAt, "Stated before");
	}

	String changedBy() {
		return this.changedBy;
	}

}
