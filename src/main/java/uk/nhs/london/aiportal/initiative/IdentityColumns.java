package uk.nhs.london.aiportal.initiative;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** The columns that say what an initiative is and who answers for it. */
@Embeddable
class IdentityColumns {

	private @Nullable String title;

	private @Nullable String summary;

	private @Nullable String purposeProblem;

	private @Nullable String specialty;

	private @Nullable String contactEmail;

	@Enumerated(EnumType.STRING)
	private @Nullable Visibility publicVisibility;

	private @Nullable String visibilityReason;

	private @Nullable String decisionForum;

	private @Nullable Long productId;

	private @Nullable Long programmeId;

	void set(Answers answers) {
		Particulars particulars = answers.particulars();
		this.title = Objects.requireNonNull(answers.facts().title(), "An initiative has a title");
		this.summary = particulars.summary();
		this.purposeProblem = particulars.purposeProblem();
		this.specialty = particulars.specialty();
		this.contactEmail = particulars.contactEmail();
		this.publicVisibility = particulars.visibility();
		this.visibilityReason = particulars.visibilityReason();
		this.decisionForum = particulars.decisionForum();
		this.productId = particulars.productId();
		this.programmeId = particulars.programmeId();
	}

	@Nullable String title() {
		return this.title;
	}

	@Nullable Visibility visibility() {
		return this.publicVisibility;
	}

	void addTo(ParticularsBuilder particulars) {
		particulars.summary(this.summary)
			.purposeProblem(this.purposeProblem)
			.specialty(this.specialty)
			.contactEmail(this.contactEmail)
			.visibility(this.publicVisibility)
			.visibilityReason(this.visibilityReason)
			.decisionForum(this.decisionForum)
			.productId(this.productId)
			.programmeId(this.programmeId);
	}

}
