package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * All that a trust has stated about an initiative and the ruleset reads. Null, or an
 * empty list, means not stated. The names are those of the JSON form of worked cases and
 * of the API.
 *
 * @param organisation the code of the trust whose initiative it is
 * @param registeredOn when it entered the register
 * @param tasks what the AI does; empty if not stated
 * @param declaredStage the stage as first declared; a later STAGE_DECLARED event
 * overrides it from its date on
 * @param standardIssue whether an optional tool is given to every intended user
 * @param documentsSeen whether someone saw the documents behind the statements
 * @param predecessors organisations that merged into this one, from the organisation
 * table
 */
@RecordBuilder
public record Facts(@Nullable String title, @Nullable String organisation, @Nullable LocalDate registeredOn,
		@Nullable AiKind isAi, @Nullable UseDomain useDomain, Set<Task> tasks, @Nullable Origin origin,
		@Nullable Packaging packaging, @Nullable PatientDataUse usesPatientData, @Nullable Boolean usesStaffData,
		@Nullable Boolean patientFacing, @Nullable Product product, @Nullable ScopeUnit scopeUnit,
		@Nullable DeclaredStage declaredStage, @Nullable LiveMode liveMode, @Nullable Pathway pathway,
		@Nullable Boolean standardIssue, @Nullable PartialDate lastUsedOn, List<Usage> usage, List<Event> events,
		@Nullable PartialDate pilotPlannedEnd, @Nullable String serviceOwnerRole,
		@Nullable ChampionDependence championDependence, List<FundingLine> funding, @Nullable Contract contract,
		@Nullable DeviceClass deviceClass, @Nullable DeviceRoute deviceRoute, @Nullable Boolean withinIntendedPurpose,
		List<AssuranceItem> assurance, @Nullable Boolean openSafetyNotice,
		@Nullable SupplierEndOfLife supplierEndOfLife, List<Evaluation> evaluations, @Nullable Monitoring monitoring,
		@Nullable Training training, List<Attestation> attestations, @Nullable Boolean documentsSeen,
		List<Predecessor> predecessors) implements FactsBuilder.With {

	public Facts {
		tasks = immutable(tasks);
		usage = immutable(usage);
		events = immutable(events);
		funding = immutable(funding);
		assurance = immutable(assurance);
		evaluations = immutable(evaluations);
		attestations = immutable(attestations);
		predecessors = immutable(predecessors);
	}

	/** Facts of which nothing is stated. */
	public static Facts none() {
		return FactsBuilder.builder().build();
	}

	/**
	 * The stage declared last by a day: by the latest STAGE_DECLARED event (of two on one
	 * day the one that stands later in the list), else as first declared; null if none
	 * was.
	 */
	public @Nullable DeclaredStage declaredStageOn(LocalDate day) {
		DeclaredStage stage = this.declaredStage;
		LocalDate declaredOn = LocalDate.MIN;
		for (Event event : this.events) {
			LocalDate on = event.on().firstDay();
			if (event.type() == EventType.STAGE_DECLARED && event.stage() != null && !on.isAfter(day)
					&& !on.isBefore(declaredOn)) {
				stage = event.stage();
				declaredOn = on;
			}
		}
		return stage;
	}

	/** Whether it is used in care; a use that is not stated counts as in care. */
	public boolean inCare() {
		return Requirement.isInCare(this);
	}

	/**
	 * The last event of a type by its date, and of two on one day the one that stands
	 * later in the list; null if there is none.
	 */
	public @Nullable Event last(EventType type) {
		return this.events.stream()
			.filter((event) -> event.type() == type)
			.reduce((first, second) -> second.on().compareTo(first.on()) >= 0 ? second : first)
			.orElse(null);
	}

	private static <T> List<T> immutable(@Nullable List<T> values) {
		return (values != null) ? List.copyOf(values) : List.of();
	}

	private static Set<Task> immutable(@Nullable Set<Task> values) {
		return (values != null && !values.isEmpty()) ? Collections.unmodifiableSet(EnumSet.copyOf(values)) : Set.of();
	}

}
