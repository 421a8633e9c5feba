package uk.nhs.london.aiportal.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * The share in which it has not happened, were nobody lost from sight: the product-limit
 * estimator of Kaplan and Meier (Journal of the American Statistical Association 53,
 * 1958, 457–481) with Greenwood's standard error.
 */
public final class KaplanMeier {

	private KaplanMeier() {
	}

	/**
	 * Estimate the falling curve of lives. Competing ends count as censored; to count
	 * them as the event, ask {@link Lives#forAnyEnd()}. Of what happens at one length of
	 * life, events come first: who was censored then was still at risk.
	 * @param lives in any order; rows of the same length are added up
	 */
	public static Curve of(List<Lives> lives) {
		LifeTable table = LifeTable.of(lives);
		List<Curve.Point> points = new ArrayList<>();
		double share = 1;
		double greenwood = 0;
		for (LifeTable.Row row : table.rows()) {
			int events = row.leaving().events();
			int spared = row.atRisk() - events;
			share *= (double) spared / row.atRisk();
			if (spared > 0) {
				greenwood += (double) events / row.atRisk() / spared;
			}
			double standardError = share * Math.sqrt(greenwood);
			points.add(new Curve.Point(row.leaving().months(), row.atRisk(), events, share, standardError,
					Band.of(share, standardError)));
		}
		return new Curve(List.copyOf(points), share == 0);
	}

}
