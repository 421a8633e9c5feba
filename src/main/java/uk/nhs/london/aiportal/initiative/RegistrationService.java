package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.SignedIn;

/**
 * Keeps registrations from their first answer until they are sent. A draft is seen only
 * by whoever began it.
 */
@Service
@Transactional
public class RegistrationService {

	private final RegistrationDraftRepository drafts;

	private final InitiativeService initiatives;

	private final AnswersJson json;

	private final Clock clock;

	RegistrationService(RegistrationDraftRepository drafts, InitiativeService initiatives, AnswersJson json,
			Clock clock) {
		this.drafts = drafts;
		this.initiatives = initiatives;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keep the first answer under an id that the page chose, or another answer of a draft
	 * begun before.
	 * @throws ChangedMeanwhileException if the draft was sent already
	 */
	public void answer(UUID id, UnaryOperator<Answers> answer, SignedIn by) {
		Instant now = this.clock.instant();
		RegistrationDraft draft = this.drafts.findById(id).orElse(null);
		if (draft == null) {
			Answers first = Answers.none().withFacts((facts) -> facts.organisation(by.organisationCode()));
			this.drafts.save(new RegistrationDraft(id, by.username(), this.json.write(answer.apply(first)), now));
			return;
		}
		requireOwner(draft, by);
		Reference registered = draft.initiative();
		if (registered != null) {
			throw new ChangedMeanwhileException(registered, 0);
		}
		draft.answer(this.json.write(answer.apply(this.json.readAnswers(draft.answers()))), now);
	}

	/** The draft, if this person began one under this id. */
	@Transactional(readOnly = true)
	public Optional<Draft> find(UUID id, SignedIn by) {
		return owned(id, by).map(this::read);
	}

	/** What this person has begun and not sent, latest first. */
	@Transactional(readOnly = true)
	public List<Draft> open(SignedIn by) {
		return this.drafts.findByUsernameAndInitiativeIdIsNullOrderByChangedAtDesc(by.username())
			.stream()
			.map(this::read)
			.toList();
	}

	/**
	 * Send a draft to the register. Sent twice, as by a second press of the button, it is
	 * registered once.
	 * @throws java.util.NoSuchElementException if there is no such draft
	 */
	public Reference register(UUID id, SignedIn by) {
		RegistrationDraft draft = this.drafts.findToSendById(id).orElseThrow();
		requireOwner(draft, by);
		Reference registered = draft.initiative();
		if (registered != null) {
			return registered;
		}
		Answers answers = this.json.readAnswers(draft.answers());
		// A lead's trust may have become part of another since the draft was begun.
		String organisation = Objects.requireNonNullElseGet(by.organisationCode(),
				() -> Objects.requireNonNull(answers.facts().organisation(), "Asked before"));
		Reference reference = this.initiatives.register(organisation, answers, by);
		draft.becomes(reference, this.clock.instant());
		return reference;
	}

	private Optional<RegistrationDraft> owned(UUID id, SignedIn by) {
		return this.drafts.findById(id).filter((draft) -> draft.username().equals(by.username()));
	}

	private static void requireOwner(RegistrationDraft draft, SignedIn by) {
		if (!draft.username().equals(by.username())) {
			throw new AccessDeniedException("Not a draft of " + by.username());
		}
	}

	private Draft read(RegistrationDraft draft) {
		return new Draft(draft.getId(), this.json.readAnswers(draft.answers()), draft.changedAt(), draft.initiative());
	}

}
