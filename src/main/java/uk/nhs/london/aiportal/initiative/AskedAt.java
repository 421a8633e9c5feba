package uk.nhs.london.aiportal.initiative;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.DeclaredStage;

/**
 * From when on the register asks for an answer. Asking never blocks saving: only the name
 * is needed to keep a record. The weight is that of an answer in the completeness of a
 * record: what everybody needs first weighs most.
 */
public enum AskedAt implements Coded {

	R0("When registering", 4, EnumSet.allOf(DeclaredStage.class)),
	R1("Before going live", 3,
			EnumSet.of(DeclaredStage.PRE_DEPLOYMENT, DeclaredStage.SHADOW, DeclaredStage.PILOT, DeclaredStage.ROLLOUT,
					DeclaredStage.ROUTINE, DeclaredStage.SCALED, DeclaredStage.PAUSED)),
	R2("While live", 2,
			EnumSet.of(DeclaredStage.SHADOW, DeclaredStage.PILOT, DeclaredStage.ROLLOUT, DeclaredStage.ROUTINE,
					DeclaredStage.SCALED, DeclaredStage.PAUSED)),
	R3("To be judged embedded", 2, EnumSet.of(DeclaredStage.ROLLOUT, DeclaredStage.ROUTINE, DeclaredStage.SCALED)),
	R9("When it is paused or ended", 3, EnumSet.of(DeclaredStage.PAUSED, DeclaredStage.ENDED)),
	O("If you can", 0, EnumSet.noneOf(DeclaredStage.class)),
	D("Worked out by the register", 0, EnumSet.noneOf(DeclaredStage.class));

	private final String label;

	private final int weight;

	private final Set<DeclaredStage> stages;

	AskedAt(String label, int weight, Set<DeclaredStage> stages) {
		this.label = label;
		this.weight = weight;
		this.stages = stages;
	}

	@Override
	public String label() {
		return this.label;
	}

	public int weight() {
		return this.weight;
	}

	/**
	 * Whether it is asked of a record at a stage; one that declares none is at its
	 * beginning.
	 */
	public boolean appliesAt(@Nullable DeclaredStage stage) {
		return this.stages.contains((stage != null) ? stage : DeclaredStage.IDEA);
	}

}
