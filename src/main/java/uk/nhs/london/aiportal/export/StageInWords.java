package uk.nhs.london.aiportal.export;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeclaredStage;

/**
 * How a register elsewhere calls a declared stage.
 *
 * @param stage null for none declared
 * @param theirs their word; null if they have none
 * @param reported whether they want to hear of it
 * @param note why it is a judgement; null if it is none
 */
public record StageInWords(@Nullable DeclaredStage stage, @Nullable String theirs, boolean reported,
		@Nullable String note) {

	/** "Roll-out", or that no stage is declared. */
	public String label() {
		return (this.stage != null) ? this.stage.label() : "No stage declared";
	}

}
