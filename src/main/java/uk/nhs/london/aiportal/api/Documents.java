package uk.nhs.london.aiportal.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.api.InitiativeDocument.Named;
import uk.nhs.london.aiportal.api.InitiativeDocument.Standing;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.ClassOverride;
import uk.nhs.london.aiportal.initiative.HeldOverride;
import uk.nhs.london.aiportal.initiative.HistoryService;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.PastRecord;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.web.AsAt;

/** Makes documents of what the register says. */
@Component
class Documents {

	static final String INITIATIVES = "/api/v1/initiatives";

	private final RecordAnswers answers;

	private final HistoryService history;

	private final OverrideService overrides;

	private final OrganisationDirectory organisations;

	Documents(RecordAnswers answers, HistoryService history, OverrideService overrides,
			OrganisationDirectory organisations) {
		this.answers = answers;
		this.history = history;
		this.overrides = overrides;
		this.organisations = organisations;
	}

	/**
	 * A line of a list.
	 * @param fields the names of the fields asked for
	 */
	InitiativeDocument listed(FoundInitiative it, List<String> fields) {
		Named system = (it.system() != null) ? new Named(it.system().code(), it.system().shortName()) : null;
		return new InitiativeDocument(it.reference().toString(), href(it.reference()), page(it.reference()), it.title(),
				new Named(it.organisation().code(), it.organisation().shortName()), system, it.provenance(),
				it.registeredOn(), it.version(), false, Standing.of(it.result()), it.override(),
				fields.isEmpty() ? null : this.answers.of(it.answers(), fields), null, null, null);
	}

	/**
	 * The whole of a record as at a date.
	 * @throws ApiException if it was not in the register then
	 */
	InitiativeDocument whole(InitiativeRecord record, AsAt asAt) {
		if (asAt.isToday()) {
			return whole(record, asAt, record.version(), record.answers(), record.withdrawal() != null,
					record.result());
		}
		PastRecord past = this.history.asAt(record, asAt.date());
		if (past.version() == null) {
			throw ApiException.notFound(record.reference() + " was not in the register on " + asAt.date() + ".");
		}
		if (asAt.known()) {
			return whole(record, asAt, record.version(), record.answers(), past.withdrawal() != null, past.known());
		}
		return whole(record, asAt, past.version().version(), Objects.requireNonNull(past.stated()),
				past.withdrawal() != null, past.recorded());
	}

	private InitiativeDocument whole(InitiativeRecord record, AsAt asAt, int version, Answers stated, boolean withdrawn,
			@Nullable Result result) {
		LocalDate date = asAt.date();
		LondonMap london = this.organisations.asAt(date);
		String code = asAt.isToday() ? record.organisation()
				: Objects.requireNonNullElse(stated.facts().organisation(), record.organisation());
		String title = stated.facts().title();
		return new InitiativeDocument(record.reference().toString(), href(record.reference()), page(record.reference()),
				(title != null) ? title : record.reference().toString(),
				new Named(code, london.organisation(code).orElseThrow().shortName()),
				london.hostOf(code).map((it) -> new Named(it.code(), it.shortName())).orElse(null), record.provenance(),
				record.registeredOn(), version, withdrawn, (result != null && !withdrawn) ? Standing.of(result) : null,
				this.overrides.inForce(record.reference(), date).map(Documents::held).orElse(null),
				this.answers.all(stated), stated.absencesInOrder(), stated.facts().events(), withdrawn ? null : result);
	}

	private static HeldOverride held(ClassOverride it) {
		return new HeldOverride(it.classification(), it.reason(), it.expiresOn());
	}

	static String href(Reference reference) {
		return INITIATIVES + "/" + reference;
	}

	private static String page(Reference reference) {
		return "/initiatives/" + reference;
	}

}
