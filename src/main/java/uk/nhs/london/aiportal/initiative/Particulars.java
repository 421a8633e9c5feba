package uk.nhs.london.aiportal.initiative;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a trust states about an initiative that the ruleset does not read. Null, or an
 * empty collection, means not stated.
 *
 * @param summary what it does, in plain English
 * @param purposeProblem the problem it is meant to solve
 * @param specialty the code of a row of the specialty table
 * @param contactEmail a shared mailbox, never a person's
 * @param visibilityReason why it is seen by fewer than London
 * @param decisionForum where it will be decided what becomes of the pilot
 * @param productId the product that the typed names mean; never asked for, but chosen
 * @param programmeId the programme of several trusts that it belongs to
 * @param sites codes of the Organisation Data Service, or ALL
 * @param codes by the name of a {@link Detail}: what it was answered by, in the order of
 * the codes
 * @param keptWarnings by the name of a {@link RecordWarning}
 */
@RecordBuilder
public record Particulars(@Nullable String summary, @Nullable String purposeProblem, @Nullable String specialty,
		@Nullable String contactEmail, @Nullable Visibility visibility, @Nullable String visibilityReason,
		@Nullable String decisionForum, @Nullable Long productId, @Nullable Long programmeId, Description description,
		Working working, Roles roles, Procurement procurement, MonitoringPlan monitoringPlan, Equity equity,
		TrainingOffer trainingOffer, Openness openness, Set<String> sites, Map<String, Set<String>> codes,
		List<Benefit> benefits, List<Partner> partners, List<Barrier> barriers,
		Map<String, KeptWarning> keptWarnings) implements ParticularsBuilder.With {

	public Particulars {
		description = Objects.requireNonNullElse(description, Description.NOT_STATED);
		working = Objects.requireNonNullElse(working, Working.NOT_STATED);
		roles = Objects.requireNonNullElse(roles, Roles.NOT_STATED);
		procurement = Objects.requireNonNullElse(procurement, Procurement.NOT_STATED);
		monitoringPlan = Objects.requireNonNullElse(monitoringPlan, MonitoringPlan.NOT_STATED);
		equity = Objects.requireNonNullElse(equity, Equity.NOT_STATED);
		trainingOffer = Objects.requireNonNullElse(trainingOffer, TrainingOffer.NOT_STATED);
		openness = Objects.requireNonNullElse(openness, Openness.NOT_STATED);
		sites = inOrder(sites);
		codes = inOrder(codes);
		benefits = immutable(benefits);
		partners = immutable(partners);
		barriers = immutable(barriers);
		keptWarnings = (keptWarnings != null) ? Collections.unmodifiableSortedMap(new TreeMap<>(keptWarnings))
				: Map.of();
	}

	/** Nothing stated. */
	public static Particulars none() {
		return ParticularsBuilder.builder().build();
	}

	/** The codes by which a question was answered; empty if it was not. */
	public Set<String> codes(String question) {
		return this.codes.getOrDefault(question, Set.of());
	}

	/** The code by which a question of one answer was answered. */
	public @Nullable String code(String question) {
		return codes(question).stream().findFirst().orElse(null);
	}

	/** The same with other codes for a question; none for not stated. */
	public Particulars withCodes(String question, Collection<String> stated) {
		SortedMap<String, Set<String>> changed = new TreeMap<>(this.codes);
		changed.put(question, new TreeSet<>(stated));
		return withCodes(changed);
	}

	Particulars withKept(String warning, KeptWarning kept) {
		Map<String, KeptWarning> changed = new TreeMap<>(this.keptWarnings);
		changed.put(warning, kept);
		return withKeptWarnings(changed);
	}

	private static SortedMap<String, Set<String>> inOrder(@Nullable Map<String, Set<String>> codes) {
		SortedMap<String, Set<String>> stated = new TreeMap<>();
		if (codes != null) {
			codes.forEach((question, answers) -> {
				if (!answers.isEmpty()) {
					stated.put(question, inOrder(answers));
				}
			});
		}
		return Collections.unmodifiableSortedMap(stated);
	}

	private static Set<String> inOrder(@Nullable Collection<String> values) {
		return (values != null) ? Collections.unmodifiableSet(new TreeSet<>(values)) : Set.of();
	}

	private static <T> List<T> immutable(@Nullable List<T> values) {
		return (values != null) ? List.copyOf(values) : List.of();
	}

}
