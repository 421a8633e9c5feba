package uk.nhs.london.aiportal.product;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;

/** What is true of a product everywhere. Null means not stated. */
public record ProductFacts(@Nullable String versionLine, @Nullable DeviceClass deviceClass,
		@Nullable DeviceRoute deviceRoute, @Nullable String dcb0129Reference, @Nullable String dcb0129Version,
		@Nullable String intendedPurpose) {

	/** In words, by the words for each; null where nothing is stated. */
	public Map<String, @Nullable String> inWords() {
		Map<String, @Nullable String> words = new LinkedHashMap<>();
		words.put("Line of versions", this.versionLine);
		words.put("Medical device class", label(this.deviceClass));
		words.put("Medical device mark", label(this.deviceRoute));
		words.put("DCB0129 reference", this.dcb0129Reference);
		words.put("DCB0129 covers version", this.dcb0129Version);
		words.put("Intended purpose", this.intendedPurpose);
		return words;
	}

	/** Those that differ from others, with both values. */
	Map<String, Change> changesTo(ProductFacts others) {
		Map<String, @Nullable String> theirs = others.inWords();
		Map<String, Change> changes = new LinkedHashMap<>();
		inWords().forEach((field, value) -> {
			if (!Objects.equals(value, theirs.get(field))) {
				changes.put(field, new Change(value, theirs.get(field)));
			}
		});
		return changes;
	}

	private static @Nullable String label(@Nullable Coded code) {
		return (code != null) ? code.label() : null;
	}

	record Change(@Nullable String before, @Nullable String after) {
	}

}
