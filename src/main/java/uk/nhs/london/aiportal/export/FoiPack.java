package uk.nhs.london.aiportal.export;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.web.Link;

/**
 * What a trust may disclose without deciding anything: the same for whoever asks.
 *
 * @param initiatives in the order of references
 * @param stages how many of them were at each stage, in words
 * @param narrowed by which filters it is narrowed, in words; empty if by none
 * @param cite the address that gives the same again
 */
public record FoiPack(Organisation organisation, List<Disclosed> initiatives, List<StageCount> stages,
		List<String> narrowed, String cite) {

	/** "6 initiatives". */
	public String many() {
		return (this.initiatives.size() == 1) ? "1 initiative" : this.initiatives.size() + " initiatives";
	}

	/**
	 * An initiative as it may be disclosed.
	 *
	 * @param address where the public reads it today
	 */
	public record Disclosed(String reference, String title, String address, String product, String standing,
			String firstLive, List<Answered> answers) {

		/** How many answers nobody has recorded. */
		public long gaps() {
			return this.answers.stream().mapToLong((it) -> it.notRecorded().size()).sum();
		}

	}

	/**
	 * The answer to a question.
	 *
	 * @param rows what is recorded
	 * @param notRecorded the labels of what is not
	 */
	public record Answered(FoiQuestion question, List<Row> rows, List<String> notRecorded) {
	}

	/** A part of an answer. */
	public record Row(String label, String words) {
	}

	/** How many stand at a declared stage. */
	public record StageCount(String stage, int count) {
	}

	/**
	 * What whoever answers for the trust should look at before the pack is sent; nobody
	 * else is told, and no file has it.
	 *
	 * @param leftOut initiatives that rules leave out, and why
	 * @param stale those in the pack that nobody confirmed for six months, and since when
	 * @param gaps those in the pack with most answers not recorded, and how many
	 */
	public record BeforeSending(List<Noted> leftOut, List<Noted> stale, List<Noted> gaps) {
	}

	/** An initiative and what is to be said of it. */
	public record Noted(Link initiative, String what, @Nullable String moreHref, @Nullable String more) {
	}

}
