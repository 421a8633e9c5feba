package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static uk.nhs.london.aiportal.classification.Truth.MET;
import static uk.nhs.london.aiportal.classification.Truth.NOT_MET;
import static uk.nhs.london.aiportal.classification.Truth.UNKNOWN;

/**
 * The tables of ruleset 1.0 once more, cell by cell and without sentences: for comparing
 * with the ruleset's text by eye and with the classifier by random facts. Shares nothing
 * with it but the records. Where several rows of one kind and date exist, it asks only
 * that facts without such ties are given (see {@link #hasTies}).
 */
final class TableOracle {

	private final Facts f;

	private final LocalDate d;

	TableOracle(Facts facts, LocalDate day) {
		this.f = facts;
		this.d = day;
	}

	static boolean hasTies(Facts facts) {
		return repeated(facts.usage().stream().map((it) -> (it.periodEnd() != null) ? it.periodEnd().firstDay() : null))
				|| repeated(facts.events().stream().map((it) -> it.type() + " " + it.on().firstDay()))
				|| repeated(facts.assurance().stream().map(AssuranceItem::type));
	}

	private static boolean repeated(Stream<?> values) {
		List<?> all = values.toList();
		return Set.copyOf(all.stream().map(String::valueOf).toList()).size() < all.size();
	}

	Map<GateCode, Truth> gates() {
		Map<GateCode, Truth> gates = new EnumMap<>(GateCode.class);
		gates.put(GateCode.U1, u1());
		gates.put(GateCode.U2, u2());
		gates.put(GateCode.U3, u3());
		gates.put(GateCode.U4, u4());
		gates.put(GateCode.K1, k1());
		gates.put(GateCode.K2, k2());
		gates.put(GateCode.A1, a1());
		gates.put(GateCode.A2, a2());
		return gates;
	}

	Set<Stop> stops() {
		Set<Stop> stops = EnumSet.noneOf(Stop.class);
		for (Stop stop : Stop.values()) {
			if (h(stop)) {
				stops.add(stop);
			}
		}
		return stops;
	}

	private Truth u1() {
		LiveMode mode = this.f.liveMode();
		if (h(Stop.H1) || h(Stop.H2) || h(Stop.H3) || h(Stop.H4) || h(Stop.H9) || mode == LiveMode.NONE) {
			return NOT_MET;
		}
		LocalDate seen = lastSeen();
		boolean live = mode == LiveMode.LIMITED_LIVE || mode == LiveMode.DEFAULT_PATHWAY
				|| mode == LiveMode.OPTIONAL_TOOL;
		return (live && seen != null && !seen.isBefore(this.d.minusDays(90))) ? MET : UNKNOWN;
	}

	private Truth u2() {
		LiveMode mode = this.f.liveMode();
		Pathway pathway = this.f.pathway();
		if (mode == null) {
			return UNKNOWN;
		}
		if (mode == LiveMode.DEFAULT_PATHWAY) {
			return (pathway != null && stated(pathway.reference()) && pathway.inForceFrom() != null
					&& !on(pathway.inForceFrom()).isAfter(this.d)) ? MET : UNKNOWN;
		}
		if (mode == LiveMode.OPTIONAL_TOOL) {
			return (this.f.standardIssue() == null) ? UNKNOWN : this.f.standardIssue() ? MET : NOT_MET;
		}
		return NOT_MET;
	}

	private Truth u3() {
		Usage latest = latestUsage();
		if (latest == null || latest.eligible() == null || latest.eligible() == 0 || latest.used() == null
				|| on(latest.periodEnd()).plusMonths(6).isBefore(this.d)) {
			return UNKNOWN;
		}
		return (2L * latest.used() >= latest.eligible()) ? MET : NOT_MET;
	}

	private Truth u4() {
		LocalDate firstLive = latest(EventType.FIRST_LIVE);
		LocalDate resumed = latest(EventType.RESUMED);
		if (firstLive == null) {
			return UNKNOWN;
		}
		LocalDate later = (resumed != null && resumed.isAfter(firstLive)) ? resumed : firstLive;
		return !later.plusMonths(6).isAfter(this.d) ? MET : NOT_MET;
	}

	private Truth k1() {
		Event decided = latestEvent(EventType.ADOPTION_DECISION);
		Decision decision = (decided != null) ? decided.decision() : null;
		ChampionDependence champion = this.f.championDependence();
		if (h(Stop.H8) || h(Stop.H10) || decision == Decision.EXTEND || decision == Decision.STOP
				|| champion == ChampionDependence.SINGLE_PERSON) {
			return NOT_MET;
		}
		return (decision == Decision.ADOPT && held(decided.decidedBy()).equals("own")
				&& stated(this.f.serviceOwnerRole()) && champion != null) ? MET : UNKNOWN;
	}

	private Truth k2() {
		List<FundingLine> current = current();
		if (this.f.funding().isEmpty()) {
			return UNKNOWN;
		}
		if (current.stream().anyMatch((line) -> line.source().recurrent())) {
			return MET;
		}
		LocalDate lastEnd = current.stream()
			.filter((line) -> line.to() != null)
			.map((line) -> on(line.to()))
			.max(Comparator.naturalOrder())
			.orElse(null);
		if (lastEnd != null && this.f.funding()
			.stream()
			.anyMatch((line) -> line.source().recurrent() && line.from() != null && on(line.from()).isAfter(this.d)
					&& !on(line.from()).isAfter(lastEnd.plusDays(1)))) {
			return MET;
		}
		if (current.stream().noneMatch((line) -> line.source() == FundingSource.OPERATING_BUDGET_FIXED_TERM)) {
			return NOT_MET;
		}
		Contract contract = this.f.contract();
		if (contract != null && Boolean.TRUE.equals(contract.renewalMinuted())) {
			return MET;
		}
		if (contract == null || contract.end() == null) {
			return UNKNOWN;
		}
		return !on(contract.end()).isBefore(this.d.plusMonths(12)) ? MET : NOT_MET;
	}

	private Truth a1() {
		List<String> required = required(true);
		if (required.stream().anyMatch((type) -> item(type) == NOT_MET) || h(Stop.H5) || h(Stop.H6) || h(Stop.H7)
				|| h(Stop.H10)) {
			return NOT_MET;
		}
		boolean unknown = Stream.concat(required.stream(), required(false).stream())
			.anyMatch((type) -> item(type) != MET);
		boolean device = inCare() && this.f.deviceClass() != null && this.f.deviceClass() != DeviceClass.NOT_DEVICE
				&& this.f.deviceClass() != DeviceClass.UNDETERMINED;
		return (unknown || (device && this.f.withinIntendedPurpose() == null)) ? UNKNOWN : MET;
	}

	private Truth a2() {
		Monitoring monitoring = this.f.monitoring();
		boolean concluded = this.f.evaluations()
			.stream()
			.anyMatch((it) -> Boolean.TRUE.equals(it.local()) && it.status() == EvaluationStatus.CONCLUDED);
		LocalDate reviewed = (monitoring != null && monitoring.lastReviewedOn() != null)
				? on(monitoring.lastReviewedOn()) : null;
		boolean older = reviewed != null && reviewed.plusMonths(12).isBefore(this.d);
		if ((!this.f.evaluations().isEmpty() && !concluded) || older
				|| (monitoring != null && Boolean.FALSE.equals(monitoring.incidentRoute()))) {
			return NOT_MET;
		}
		return (concluded && reviewed != null && !reviewed.isAfter(this.d)
				&& Boolean.TRUE.equals(monitoring.incidentRoute())) ? MET : UNKNOWN;
	}

	private boolean h(Stop stop) {
		LiveMode mode = this.f.liveMode();
		return switch (stop) {
			case H1 -> mode == LiveMode.SHADOW;
			case H2 -> mode == LiveMode.RESEARCH_PROTOCOL;
			case H3 -> mode == LiveMode.FREE_TRIAL
					|| (this.f.contract() != null && Boolean.FALSE.equals(this.f.contract().signed()))
					|| (!current().isEmpty()
							&& current().stream().allMatch((it) -> it.source() == FundingSource.SUPPLIER_FREE));
			case H4 -> mode == LiveMode.UNSANCTIONED;
			case H5 -> required(true).stream().anyMatch(this::h5);
			case H6 -> required(true).stream().anyMatch((type) -> forAnotherVersion(deciding(type))) || changedSince()
					|| Boolean.FALSE.equals(this.f.withinIntendedPurpose());
			case H7 -> Boolean.TRUE.equals(this.f.openSafetyNotice()) || withdrawn();
			case H8 -> undecided();
			case H9 -> lastSeen() != null && lastSeen().isBefore(this.d.minusDays(90));
			case H10 -> borrowed();
		};
	}

	private boolean h5(String type) {
		if (!List.of("DCB0160", "DPIA", "DEVICE").contains(type)) {
			return false;
		}
		if (type.equals("DEVICE") && this.f.deviceClass() == DeviceClass.UNDETERMINED) {
			return true;
		}
		AssuranceItem row = deciding(type);
		boolean gap = row != null && !excused(row)
				&& ((row.status() != null && row.status() != AssuranceStatus.COMPLETE) || expired(row));
		return gap || pastShelfLife(type);
	}

	private boolean changedSince() {
		LocalDate change = latest(EventType.MATERIAL_CHANGE);
		AssuranceItem row = row("DCB0160");
		return inCare() && change != null
				&& (row == null || row.issuedOn() == null || change.isAfter(on(row.issuedOn())));
	}

	private boolean withdrawn() {
		SupplierEndOfLife notice = this.f.supplierEndOfLife();
		return notice != null
				&& (notice.noticeOn() != null || notice.endsOn() != null || notice.replacementContractSigned() != null)
				&& (notice.noticeOn() == null || !on(notice.noticeOn()).isAfter(this.d))
				&& !Boolean.TRUE.equals(notice.replacementContractSigned());
	}

	private boolean undecided() {
		Event decided = latestEvent(EventType.ADOPTION_DECISION);
		Decision decision = (decided != null) ? decided.decision() : null;
		return decision == Decision.NONE || (this.f.pilotPlannedEnd() != null
				&& on(this.f.pilotPlannedEnd()).isBefore(this.d) && decision != Decision.ADOPT);
	}

	private boolean borrowed() {
		Event decided = latestEvent(EventType.ADOPTION_DECISION);
		return (decided != null && decided.decision() != null && held(decided.decidedBy()).equals("borrowed"))
				|| required(true).stream()
					.map(this::deciding)
					.anyMatch((row) -> row != null && held(row.heldBy()).equals("borrowed"));
	}

	/** Those surely required, or those of which that is not known. */
	private List<String> required(boolean known) {
		return Stream.of("DCB0160", "DCB0129", "DEVICE", "DPIA", "DTAC", "EHIA", "PATIENT_NOTICE", "AVT_REGISTRY")
			.filter((type) -> {
				Boolean required = required(type);
				return known ? Boolean.TRUE.equals(required) : required == null;
			})
			.toList();
	}

	private Boolean required(String type) {
		PatientDataUse data = this.f.usesPatientData();
		UseDomain domain = this.f.useDomain();
		return switch (type) {
			case "DCB0160", "DCB0129", "DEVICE" -> inCare();
			case "DPIA" -> (data == PatientDataUse.DE_IDENTIFIED || data == PatientDataUse.IDENTIFIABLE
					|| Boolean.TRUE.equals(this.f.usesStaffData())) ? Boolean.TRUE
							: (data == null || this.f.usesStaffData() == null) ? null : Boolean.FALSE;
			case "DTAC" -> (this.f.origin() == null) ? null : (Boolean) (this.f.origin() == Origin.PURCHASED);
			case "EHIA" -> domain != UseDomain.CORPORATE_FINANCE_HR && domain != UseDomain.RESEARCH_SUPPORT;
			case "PATIENT_NOTICE" ->
				(Boolean.TRUE.equals(this.f.patientFacing()) || data == PatientDataUse.IDENTIFIABLE) ? Boolean.TRUE
						: (data == null || this.f.patientFacing() == null) ? null : Boolean.FALSE;
			default -> avtRegistry();
		};
	}

	private Boolean avtRegistry() {
		PartialDate start = (this.f.contract() != null) ? this.f.contract().start() : null;
		if ((this.f.useDomain() != null && this.f.useDomain() != UseDomain.DOCUMENTATION)
				|| (!this.f.tasks().isEmpty() && !this.f.tasks().contains(Task.TRANSCRIBE))
				|| (this.f.origin() != null && this.f.origin() != Origin.PURCHASED)
				|| (start != null && on(start).isBefore(LocalDate.of(2026, 1, 16)))) {
			return false;
		}
		return (this.f.useDomain() == null || this.f.tasks().isEmpty() || this.f.origin() == null || start == null)
				? null : Boolean.TRUE;
	}

	private boolean inCare() {
		UseDomain domain = this.f.useDomain();
		return domain != UseDomain.WORKFORCE_ROSTER && domain != UseDomain.CORPORATE_FINANCE_HR
				&& domain != UseDomain.RESEARCH_SUPPORT;
	}

	/**
	 * As it stands by itself, past its shelf life or not; met or unknown if perhaps not
	 * required.
	 */
	private Truth item(String type) {
		Truth truth = byItself(type);
		if (truth != MET && required(type) == null) {
			return UNKNOWN;
		}
		return pastShelfLife(type) ? NOT_MET : truth;
	}

	private Truth byItself(String type) {
		if (type.equals("DEVICE") && this.f.deviceClass() == null) {
			return UNKNOWN;
		}
		if (type.equals("DEVICE") && this.f.deviceClass() == DeviceClass.NOT_DEVICE) {
			return MET;
		}
		if (type.equals("DEVICE") && this.f.deviceClass() == DeviceClass.UNDETERMINED) {
			return NOT_MET;
		}
		AssuranceItem row = row(type);
		if (row == null) {
			return UNKNOWN;
		}
		if (excused(row)) {
			return held(row.heldBy()).equals("borrowed") ? NOT_MET : MET;
		}
		if ((row.status() != null && row.status() != AssuranceStatus.COMPLETE) || expired(row) || forAnotherVersion(row)
				|| held(row.heldBy()).equals("borrowed")) {
			return NOT_MET;
		}
		return (row.status() == AssuranceStatus.COMPLETE && row.applicability() == Applicability.REQUIRED
				&& held(row.heldBy()).equals("own")) ? MET : UNKNOWN;
	}

	private boolean pastShelfLife(String type) {
		AssuranceItem row = row(type);
		return List.of("DCB0160", "DPIA", "DEVICE").contains(type) && Boolean.TRUE.equals(required(type))
				&& byItself(type) == UNKNOWN && u1() == MET && this.f.registeredOn() != null
				&& this.d.isAfter(this.f.registeredOn().plusDays(90))
				&& (row == null || !held(row.heldBy()).equals("in grace"));
	}

	/** The row that decides; none for DEVICE unless the class of a device is stated. */
	private AssuranceItem deciding(String type) {
		DeviceClass deviceClass = this.f.deviceClass();
		boolean byClass = type.equals("DEVICE") && (deviceClass == null || deviceClass == DeviceClass.NOT_DEVICE
				|| deviceClass == DeviceClass.UNDETERMINED);
		return byClass ? null : row(type);
	}

	private AssuranceItem row(String type) {
		return this.f.assurance().stream().filter((row) -> row.type().equals(type)).findFirst().orElse(null);
	}

	private boolean excused(AssuranceItem row) {
		return row.applicability() == Applicability.NOT_APPLICABLE && stated(row.reason());
	}

	private boolean expired(AssuranceItem row) {
		return row.expiresOn() != null && on(row.expiresOn()).isBefore(this.d);
	}

	private boolean forAnotherVersion(AssuranceItem row) {
		return row != null && !(excused(row)) && stated(row.productVersion()) && this.f.product() != null
				&& stated(this.f.product().version()) && !row.productVersion().equals(this.f.product().version());
	}

	private String held(String by) {
		if (!stated(by) || by.equals(this.f.organisation())) {
			return "own";
		}
		for (Predecessor predecessor : this.f.predecessors()) {
			if (predecessor.organisation().equals(by) && !this.d.isAfter(predecessor.mergedOn().plusDays(90))) {
				return "in grace";
			}
		}
		return "borrowed";
	}

	private List<FundingLine> current() {
		return this.f.funding()
			.stream()
			.filter((line) -> line.from() != null && !on(line.from()).isAfter(this.d)
					&& (line.to() == null || !on(line.to()).isBefore(this.d)))
			.toList();
	}

	private Usage latestUsage() {
		return ended().max(Comparator.comparing((usage) -> on(usage.periodEnd()))).orElse(null);
	}

	private LocalDate lastSeen() {
		Stream<LocalDate> periods = ended().filter((usage) -> usage.used() != null && usage.used() > 0)
			.map((usage) -> on(usage.periodEnd()));
		Stream<LocalDate> stated = (this.f.lastUsedOn() != null) ? Stream.of(on(this.f.lastUsedOn())) : Stream.of();
		return Stream.concat(periods, stated)
			.filter((day) -> !day.isAfter(this.d))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private Stream<Usage> ended() {
		return this.f.usage()
			.stream()
			.filter((usage) -> usage.periodEnd() != null && !on(usage.periodEnd()).isAfter(this.d));
	}

	private Event latestEvent(EventType type) {
		return this.f.events()
			.stream()
			.filter((event) -> event.type() == type && !on(event.on()).isAfter(this.d))
			.max(Comparator.comparing((event) -> on(event.on())))
			.orElse(null);
	}

	private LocalDate latest(EventType type) {
		Event event = latestEvent(type);
		return (event != null) ? on(event.on()) : null;
	}

	private static LocalDate on(PartialDate date) {
		return date.firstDay();
	}

	private static boolean stated(String text) {
		return text != null && !text.isBlank();
	}

}
