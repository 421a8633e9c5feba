package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.classification.CountedAs;

/**
 * What a person would say if asked: the sentences at the top, with the numbers in them.
 */
final class Lede {

	private Lede() {
	}

	static List<Piece> of(View view) {
		List<Piece> pieces = new ArrayList<>();
		if (!view.counts().reported()) {
			pieces.add(Piece.strong(view.place().isTrust() ? view.place().name() + " has reported nothing. "
					: "No trust of " + view.place().name() + " has reported anything. "));
			pieces.add(Piece.of("That is not zero: nothing is known."));
			return pieces;
		}
		coverage(view, pieces);
		share(view, pieces);
		redList(view, pieces);
		overrides(view, pieces);
		return pieces;
	}

	private static void share(View view, List<Piece> pieces) {
		Share share = view.counts().share();
		InitiativesLink headline = view.initiatives().inHeadline();
		if (share.live() == 0) {
			pieces.add(Piece.strong("No live initiative"));
			pieces.add(Piece.of(" counts in the headline share. "));
			return;
		}
		pieces.add(Piece.strong(opening(share)));
		pieces.add(Piece.of(" embedded in routine use"));
		if (share.hasPercentage()) {
			pieces.add(Piece.of(": "));
			pieces.add(Piece.linked(Words.number(share.embedded()), headline.countedAs(List.of(CountedAs.EMBEDDED))));
			pieces.add(Piece.of(" of "));
			pieces.add(Piece.linked(Words.number(share.live()), headline.live()));
			pieces.add(Piece.of((share.embedded() == 1) ? " is shown to be" : " are shown to be"));
		}
		if (share.notShown() > 0) {
			pieces.add(Piece.of(", and "));
			pieces.add(Piece.linked(Words.number(share.notShown()) + " more",
					headline.countedAs(List.of(CountedAs.NOT_SHOWN))));
			pieces
				.add(Piece.of(" may be once " + ((share.notShown() == 1) ? "its" : "their") + " evidence is recorded"));
		}
		pieces.add(Piece.of(share.hasPercentage() ? ". " : ". With fewer than 5, no percentage is given. "));
	}

	/** Up to the words "embedded in routine use". */
	static String opening(Share share) {
		if (!share.hasPercentage()) {
			if (share.live() == 1) {
				return (share.embedded() == 1) ? "The only live initiative is"
						: "The only live initiative is not shown to be";
			}
			return Words.sentenceCase(Words.are(share.embedded()))
				.replaceFirst(" ", " of " + share.live() + " live initiatives ");
		}
		if (share.embedded() == share.live()) {
			return "All " + Words.number(share.live()) + " live initiatives are";
		}
		if (share.atMost() == 0) {
			return "None of " + Words.number(share.live()) + " live initiatives is";
		}
		String range = share.range().replace("%", "");
		return range + " in 100 live initiatives are";
	}

	private static void coverage(View view, List<Piece> pieces) {
		if (view.place().isTrust()) {
			return;
		}
		Ladder ladder = Ladders.of(view).of(view.members());
		pieces.add(Piece.of(CoverageFigure.headline(ladder.returned(), ladder.trusts(), view.silent().size()) + ". "));
	}

	/** An override is loud, and moves no figure. */
	private static void overrides(View view, List<Piece> pieces) {
		int overrides = view.overrides();
		if (overrides > 0) {
			pieces.add(Piece.of(" "));
			pieces
				.add(Piece.linked((overrides == 1) ? "1 initiative has" : Words.number(overrides) + " initiatives have",
						view.initiatives().overridden()));
			pieces.add(Piece.of(" another class by override; every figure counts the one by the rules."));
		}
	}

	private static void redList(View view, List<Piece> pieces) {
		int red = view.counts().redList();
		if (red == 0) {
			pieces.add(Piece.of("Nothing live that touches patients is known to lack assurance."));
			return;
		}
		pieces.add(Piece.linked((red == 1) ? "1 initiative" : Words.number(red) + " initiatives",
				view.initiatives().redList()));
		pieces.add(Piece.of(" in live use " + ((red == 1) ? "touches" : "touch")
				+ " patients without the assurance that is required."));
	}

}
