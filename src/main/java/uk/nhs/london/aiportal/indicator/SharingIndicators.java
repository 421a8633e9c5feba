package uk.nhs.london.aiportal.indicator;

import java.util.Set;

import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.initiative.Partner;

/** What is done twice and what is shared: the fourth finding of the report. */
final class SharingIndicators {

	/** Of what was bought once for many, or with something else. */
	private static final Set<String> NOT_SEPARATELY = Set.of("NATIONAL_CALL_OFF", "BUNDLED_IN_EXISTING_CONTRACT",
			"NONE");

	private static final Set<String> PAPERS = Set.of("DCB0160", "DPIA");

	private SharingIndicators() {
	}

	/** As {@code DETECT.812.17}: task, specialty and product. */
	static void task(Life life, Marks marks) {
		String specialty = life.particulars().specialty();
		Long product = life.particulars().productId();
		if (specialty == null || product == null || life.facts().tasks().isEmpty()) {
			marks.add(Marks.NOT_STATED, life.going());
			return;
		}
		for (Task task : life.facts().tasks()) {
			marks.add(task.name() + "." + specialty + "." + product, life.going());
		}
	}

	static void product(Life life, Marks marks) {
		Long product = life.particulars().productId();
		if (product != null) {
			marks.add(product.toString(), life.live());
		}
	}

	/** Where it is not stated how it was bought, it counts as bought separately. */
	static void bought(Life life, Marks marks) {
		Long product = life.particulars().productId();
		String route = life.particulars().code("procurement_route");
		if (life.facts().origin() == Origin.PURCHASED && life.particulars().programmeId() == null
				&& (route == null || !NOT_SEPARATELY.contains(route))) {
			marks.add((product != null) ? product.toString() : Marks.NOT_STATED, life.going());
		}
	}

	/** As {@code DPIA.17}: a paper that the trust made for itself, and the product. */
	static void paper(Life life, Marks marks) {
		life.facts()
			.assurance()
			.stream()
			.filter((item) -> PAPERS.contains(item.type()) && isOwn(item))
			.forEach((item) -> marks.add(item.type() + "." + product(life), life.going()));
	}

	private static String product(Life life) {
		Long product = life.particulars().productId();
		return (product != null) ? product.toString() : Marks.NOT_STATED;
	}

	private static boolean isOwn(AssuranceItem item) {
		return item.status() == AssuranceStatus.COMPLETE && item.heldBy() == null;
	}

	/** As {@code DPIA.17}: what other trusts can have, and the product. */
	static void offered(Life life, Marks marks) {
		Set<String> assets = life.particulars().codes("shared_assets");
		if (assets.isEmpty()) {
			marks.add(absent("shared_assets", life), life.going());
		}
		assets.forEach((asset) -> marks.add(asset + "." + product(life), life.going()));
	}

	static void partners(Life life, Marks marks) {
		if (life.particulars().partners().isEmpty()) {
			marks.add(absent("partners", life), life.going());
		}
		life.particulars()
			.partners()
			.stream()
			.map(SharingIndicators::kind)
			.distinct()
			.forEach((kind) -> marks.add(kind, life.going()));
	}

	/** Nothing, or that nobody said so. */
	private static String absent(String field, Life life) {
		return life.answers().absences().containsKey(field) ? "NONE" : Marks.NOT_STATED;
	}

	private static String kind(Partner partner) {
		return (partner.kind() != null) ? partner.kind() : "KIND_NOT_STATED";
	}

	static void programme(Life life, Marks marks) {
		Long programme = life.particulars().programmeId();
		if (programme != null) {
			marks.add(programme.toString(), life.going());
		}
	}

}
