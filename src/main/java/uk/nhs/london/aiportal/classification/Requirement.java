package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An assurance item that the ruleset asks for: when, and why.
 *
 * @param type the code in the reference table of assurance types
 * @param label in the middle of a sentence
 * @param requiredWhen the rule, after "Required when"
 * @param notKnownWhen what is not stated where it is not known whether it is required;
 * null if that is always known, because a use that is not stated counts as in care
 * @param source what the rule rests on
 * @param gapIsStop whether a gap in it is the stop H5, and leaving it unknown has a shelf
 * life
 */
record Requirement(String type, String label, String requiredWhen, @Nullable String notKnownWhen, String source,
		boolean gapIsStop, Function<Facts, Need> need) {

	/** What makes a complete item count. */
	static final String AS_REQUIRED = "in date, for the version in service and held by this trust";

	/** The day on which the registry of suppliers opened. */
	private static final LocalDate AVT_REGISTRY_OPENED = LocalDate.of(2026, Month.JANUARY, 16);

	private static final Set<UseDomain> NOT_IN_CARE = Set.of(UseDomain.WORKFORCE_ROSTER, UseDomain.CORPORATE_FINANCE_HR,
			UseDomain.RESEARCH_SUPPORT);

	private static final Set<UseDomain> WITHOUT_EHIA = Set.of(UseDomain.CORPORATE_FINANCE_HR,
			UseDomain.RESEARCH_SUPPORT);

	private static final String SAFETY_STANDARDS = "Health and Social Care Act 2012, section 250:"
			+ " the clinical safety standards must be complied with since 7 July 2025";

	static final Requirement DCB0160 = new Requirement("DCB0160", "clinical safety case (DCB0160)",
			"it is used in care", null, SAFETY_STANDARDS, true, (facts) -> Need.when(isInCare(facts)));

	static final Requirement DCB0129 = new Requirement("DCB0129", "maker's clinical safety case (DCB0129)",
			"it is used in care", null, SAFETY_STANDARDS, false, (facts) -> Need.when(isInCare(facts)));

	static final Requirement DEVICE = new Requirement("DEVICE", "medical device registration", "it is used in care",
			null, "Medical Devices Regulations 2002", true, (facts) -> Need.when(isInCare(facts)));

	static final Requirement DPIA = new Requirement("DPIA", "data protection impact assessment (DPIA)",
			"it uses data about patients or staff", "whether it uses data about patients or staff",
			"UK GDPR, article 35", true, (facts) -> Need.whenAny(usesPatientData(facts), facts.usesStaffData()));

	static final Requirement DTAC = new Requirement("DTAC", "digital technology assessment (DTAC)", "it was bought",
			"how the trust came by it", "NHS England, Digital Technology Assessment Criteria", false,
			(facts) -> Need.when(isPurchased(facts)));

	static final Requirement EHIA = new Requirement("EHIA", "equality and health inequalities impact assessment (EHIA)",
			"it is used for anything but corporate, finance and HR work or research support", null,
			"Equality Act 2010, section 149; NHS England, duties on health inequalities", false,
			(facts) -> Need.when(facts.useDomain() == null || !WITHOUT_EHIA.contains(facts.useDomain())));

	static final Requirement PATIENT_NOTICE = new Requirement("PATIENT_NOTICE", "notice to patients",
			"patients use it or it uses identifiable data about them",
			"whether patients use it or it uses identifiable data about them", "UK GDPR, articles 13 and 14", false,
			(facts) -> Need.whenAny(facts.patientFacing(), usesIdentifiableData(facts)));

	static final Requirement AVT_REGISTRY = new Requirement("AVT_REGISTRY",
			"listing in the registry of ambient voice suppliers",
			"it transcribes for documentation and was bought under a contract that starts on or after 16 January 2026",
			"one or more of what it is used for, what it does, how the trust came by it and when its contract starts",
			"NHS England, guidance on AI-enabled ambient scribing", false, (facts) -> Need
				.whenAll(isDocumentation(facts), transcribes(facts), isPurchased(facts), startsWithRegistry(facts)));

	/** In the order of the ruleset's table. */
	static final List<Requirement> ALL = List.of(DCB0160, DCB0129, DEVICE, DPIA, DTAC, EHIA, PATIENT_NOTICE,
			AVT_REGISTRY);

	/** The items that are required, or may be, as they stand. */
	static List<Item> items(Reading on) {
		List<Item> items = new ArrayList<>(ALL.size());
		for (Requirement requirement : ALL) {
			Need need = requirement.need.apply(on.facts());
			if (need != Need.NOT_REQUIRED) {
				items.add(Item.of(requirement, need, on));
			}
		}
		return items;
	}

	/** A use domain that is not stated counts as in care. */
	static boolean isInCare(Facts facts) {
		return facts.useDomain() == null || !NOT_IN_CARE.contains(facts.useDomain());
	}

	/**
	 * Whether it is stated to be a medical device, of whatever class, and used in care.
	 */
	static boolean isDeviceInCare(Facts facts) {
		return facts.deviceClass() != null && facts.deviceClass() != DeviceClass.NOT_DEVICE
				&& facts.deviceClass() != DeviceClass.UNDETERMINED && isInCare(facts);
	}

	boolean isDevice() {
		return this == DEVICE;
	}

	String because(Need need, Facts facts) {
		if (need == Need.NOT_KNOWN) {
			return "Not known whether it is required: it is not stated " + this.notKnownWhen + ".";
		}
		return (this.notKnownWhen == null && facts.useDomain() == null)
				? "Required because a use that is not stated counts as use in care."
				: "Required because " + this.requiredWhen + ".";
	}

	Step step(Need need, Reading on) {
		boolean classOpen = isDevice() && !isDeviceInCare(on.facts());
		String record = classOpen ? "Determine whether it is a medical device; if it is, record its registration"
				: "Record the " + this.label + " as complete";
		return Step.of((need == Need.REQUIRED) ? record + ", " + AS_REQUIRED + "."
				: record + ", or state " + this.notKnownWhen + ".", (facts) -> done(facts, on.day()));
	}

	/**
	 * The facts with this item complete on a day, in place of what was recorded of it.
	 */
	private Facts done(Facts facts, LocalDate day) {
		Product product = facts.product();
		AssuranceItem done = AssuranceItemBuilder.builder()
			.type(this.type)
			.applicability(Applicability.REQUIRED)
			.status(AssuranceStatus.COMPLETE)
			.issuedOn(PartialDate.of(day))
			.productVersion((product != null) ? product.version() : null)
			.heldBy(facts.organisation())
			.build();
		Facts held = facts.withAssurance(Stream
			.concat(facts.assurance().stream().filter((row) -> !row.type().equals(this.type)), Stream.of(done))
			.toList());
		boolean undetermined = held.deviceClass() == null || held.deviceClass() == DeviceClass.UNDETERMINED;
		return (isDevice() && undetermined) ? held.withDeviceClass(DeviceClass.I).withWithinIntendedPurpose(true)
				: held;
	}

	private static @Nullable Boolean usesPatientData(Facts facts) {
		return (facts.usesPatientData() != null) ? facts.usesPatientData() != PatientDataUse.NONE : null;
	}

	private static @Nullable Boolean usesIdentifiableData(Facts facts) {
		return (facts.usesPatientData() != null) ? facts.usesPatientData() == PatientDataUse.IDENTIFIABLE : null;
	}

	private static @Nullable Boolean isPurchased(Facts facts) {
		return (facts.origin() != null) ? facts.origin() == Origin.PURCHASED : null;
	}

	private static @Nullable Boolean isDocumentation(Facts facts) {
		return (facts.useDomain() != null) ? facts.useDomain() == UseDomain.DOCUMENTATION : null;
	}

	private static @Nullable Boolean transcribes(Facts facts) {
		return !facts.tasks().isEmpty() ? facts.tasks().contains(Task.TRANSCRIBE) : null;
	}

	private static @Nullable Boolean startsWithRegistry(Facts facts) {
		PartialDate start = (facts.contract() != null) ? facts.contract().start() : null;
		return (start != null) ? !start.firstDay().isBefore(AVT_REGISTRY_OPENED) : null;
	}

}
