package uk.nhs.london.aiportal.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.Confidence;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.Scale;
import uk.nhs.london.aiportal.classification.Stop;
import uk.nhs.london.aiportal.classification.SubLabel;
import uk.nhs.london.aiportal.classification.Truth;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.web.AsAt;

/** What the words of the other answers mean: fields, vocabularies, organisations. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ReferenceApi {

	/** Those of the ruleset's answers; the fields have theirs themselves. */
	private static final Map<String, Coded[]> OF_RESULTS = Map.ofEntries(
			Map.entry("classification", Classification.values()), Map.entry("subLabel", SubLabel.values()),
			Map.entry("countedAs", CountedAs.values()), Map.entry("gate", GateCode.values()),
			Map.entry("truth", Truth.values()), Map.entry("stop", Stop.values()),
			Map.entry("confidence", Confidence.values()), Map.entry("scale", Scale.values()),
			Map.entry("provenance", Provenance.values()), Map.entry("eventType", EventType.values()),
			Map.entry("absence", AbsenceKind.values()));

	private final RecordAnswers answers;

	private final OrganisationDirectory organisations;

	ReferenceApi(RecordAnswers answers, OrganisationDirectory organisations) {
		this.answers = answers;
		this.organisations = organisations;
	}

	@GetMapping("/fields")
	Items<FieldDocument> fields(@RequestParam MultiValueMap<String, String> parameters) {
		new Query(parameters, List.of()).requireRight();
		return new Items<>(this.answers.fields().stream().map(FieldDocument::of).toList());
	}

	@GetMapping("/vocabularies")
	Map<String, List<Word>> vocabularies(@RequestParam MultiValueMap<String, String> parameters) {
		new Query(parameters, List.of()).requireRight();
		Map<String, List<Word>> vocabularies = new LinkedHashMap<>();
		OF_RESULTS.keySet()
			.stream()
			.sorted()
			.forEach((name) -> vocabularies.put(name,
					Arrays.stream(OF_RESULTS.get(name)).map((it) -> new Word(it.name(), it.label())).toList()));
		this.answers.fields()
			.stream()
			.filter((field) -> !field.vocabulary().isEmpty())
			.forEach((field) -> vocabularies.put(field.name(), Word.of(field)));
		return vocabularies;
	}

	@GetMapping("/organisations")
	OrganisationList organisations(@RequestParam MultiValueMap<String, String> parameters, AsAt asAt) {
		new Query(parameters, List.of(AsAt.NAME)).requireRight();
		LondonMap london = this.organisations.asAt(asAt.date());
		return new OrganisationList(asAt.date(),
				london.systems().stream().map((it) -> SystemDocument.of(it, london)).toList(),
				london.organisations().stream().map((it) -> OrganisationDocument.of(it, london)).toList());
	}

	/** All of a kind. */
	record Items<T>(List<T> items) {
	}

	/** A code and its words. */
	record Word(String code, String label) {

		static List<Word> of(RecordField field) {
			return field.vocabulary().stream().map((it) -> new Word(it.value(), it.label())).toList();
		}

	}

	/**
	 * A field of the record.
	 *
	 * @param asked from when on the register asks for it, in words
	 * @param absence under which name its absence is said; null if it cannot be
	 * @param words its codes; empty if it has none
	 */
	record FieldDocument(String name, String label, String kind, String asked, @Nullable String absence,
			List<Word> words) {

		static FieldDocument of(RecordField it) {
			return new FieldDocument(it.name(), it.label(), it.kind().name(), it.asked().words(), it.absence(),
					Word.of(it));
		}

	}

	/** The organisations and systems that were open on a date. */
	record OrganisationList(LocalDate asAt, List<SystemDocument> systems, List<OrganisationDocument> organisations) {
	}

	/**
	 * A system on a date.
	 *
	 * @param hosts the codes of the trusts that count in it
	 * @param alsoServedBy the codes of others that serve it
	 */
	record SystemDocument(String code, String name, String board, LocalDate openedOn, @Nullable LocalDate closedOn,
			@Nullable String successor, List<String> hosts, List<String> alsoServedBy) {

		static SystemDocument of(CareSystem it, LondonMap london) {
			return new SystemDocument(it.code(), it.shortName(), it.officialName(), it.openedOn(), it.closedOn(),
					it.successorCode(), london.membersOf(it.code()).stream().map(Organisation::code).toList(),
					london.alsoServing(it.code()).stream().map(Organisation::code).toList());
		}

	}

	/**
	 * An organisation on a date.
	 *
	 * @param system the code of the system that hosts it; null if none does
	 * @param counting where the figures count it: SYSTEM, LONDON or NOT_COUNTED
	 * @param predecessors the codes of those that became part of it by the date
	 */
	record OrganisationDocument(String code, String name, String officialName, String kind, String counting,
			@Nullable String system, List<String> alsoServes, @Nullable LocalDate openedOn,
			@Nullable LocalDate closedOn, @Nullable String successor, List<String> predecessors) {

		static OrganisationDocument of(Organisation it, LondonMap london) {
			return new OrganisationDocument(it.code(), it.shortName(), it.officialName(), it.kind().name(),
					it.counting().name(), london.hostOf(it.code()).map(CareSystem::code).orElse(null),
					london.alsoServedBy(it.code()).stream().map(CareSystem::code).toList(), it.openedOn(),
					it.closedOn(), it.successorCode(),
					london.predecessorsOf(it.code()).stream().map((former) -> former.organisation()).toList());
		}

	}

}
