package uk.nhs.london.aiportal.audit;

import java.util.function.Consumer;

/** Where anchors come from. */
interface AnchorReader {

	AnchorReader NONE = (each) -> {
	};

	/** Gives each anchor, in the order in which they were dropped. */
	void each(Consumer<Anchor> each);

}
