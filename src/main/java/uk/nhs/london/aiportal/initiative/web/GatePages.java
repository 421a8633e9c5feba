package uk.nhs.london.aiportal.initiative.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.web.Link;

/**
 * The pages of the record on which each gate is mended; addresses are relative to the
 * record.
 */
final class GatePages {

	static final Map<GateCode, List<Link>> ALL = new EnumMap<>(Map.of(GateCode.U1,
			List.of(new Link("How it is used", "live-use")), GateCode.U2,
			List.of(new Link("How it is used", "live-use")), GateCode.U3, List.of(new Link("Usage figures", "usage")),
			GateCode.U4, List.of(new Link("Stage and dates", "life")), GateCode.K1,
			List.of(new Link("Decision", "decisions"), new Link("Owner", "owner")), GateCode.K2,
			List.of(new Link("Money", "money"), new Link("Contract", "contract")), GateCode.A1,
			List.of(new Link("Assurance items", "assurance"), new Link("Medical device", "device")), GateCode.A2,
			List.of(new Link("Evaluation", "evaluations"), new Link("Monitoring", "monitoring"))));

	private GatePages() {
	}

}
