package uk.nhs.london.aiportal.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * The share in which it has happened, where lives can also end in another way: the
 * estimator of Aalen and Johansen (Scandinavian Journal of Statistics 5, 1978, 141–150)
 * for competing ends. The curves of the event, of the other end, and the Kaplan–Meier
 * curve of any end add up to one at all times.
 *
 * <p>
 * The standard error is that of the delta method as Marubini and Valsecchi give it
 * (Analysing Survival Data, 1995, 10.2). Without competing ends it is Greenwood's, and
 * without censoring that of a plain share.
 */
public final class CumulativeIncidence {

	private CumulativeIncidence() {
	}

	/**
	 * Estimate the rising curve of the event; that of the other end is the one of
	 * {@link Lives#forTheOtherEnd()}.
	 * @param lives in any order; rows of the same length are added up
	 */
	public static Curve of(List<Lives> lives) {
		LifeTable table = LifeTable.of(lives);
		List<Curve.Point> points = new ArrayList<>();
		Sums sums = new Sums();
		for (LifeTable.Row row : table.rows()) {
			sums.add(row);
			double standardError = sums.standardError();
			points.add(new Curve.Point(row.leaving().months(), row.atRisk(), row.leaving().events(), sums.share,
					standardError, Band.of(sums.share, standardError)));
		}
		return new Curve(List.copyOf(points), table.isComplete());
	}

	/**
	 * The variance at a time sums over all earlier ones, each weighed with what the share
	 * has grown since. Multiplied out, every sum grows by a row at a time.
	 */
	private static final class Sums {

		private double share;

		private double free = 1;

		private double ends;

		private double endsByShare;

		private double endsByShareSquared;

		private double events;

		private double covered;

		private double coveredByShare;

		void add(LifeTable.Row row) {
			double atRisk = row.atRisk();
			double hazard = row.leaving().events() / atRisk;
			this.events += this.free * this.free * hazard * (1 - hazard) / atRisk;
			double cover = this.free * hazard / atRisk;
			this.share += this.free * hazard;
			this.covered += cover;
			this.coveredByShare += cover * this.share;
			if (row.ended() < row.atRisk()) {
				double end = row.ended() / atRisk / (atRisk - row.ended());
				this.ends += end;
				this.endsByShare += end * this.share;
				this.endsByShareSquared += end * this.share * this.share;
			}
			this.free *= (atRisk - row.ended()) / atRisk;
		}

		double standardError() {
			double variance = this.share * this.share * this.ends - 2 * this.share * this.endsByShare
					+ this.endsByShareSquared + this.events - 2 * (this.share * this.covered - this.coveredByShare);
			return Math.sqrt(Math.max(0, variance));
		}

	}

}
