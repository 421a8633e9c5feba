package uk.nhs.london.aiportal.dashboard;

/**
 * Wilson's score interval for a proportion, at 95%: how far chance alone could have moved
 * it if the initiatives were a sample. It keeps its promise for small numbers and near 0
 * and 1, where the usual interval fails (E. B. Wilson, JASA 22, 1927; R. G. Newcombe,
 * Statistics in Medicine 17, 1998, method 3).
 *
 * @param low from 0 to 1
 * @param high from 0 to 1
 */
record Wilson(double low, double high) {

	private static final double Z = 1.959963984540054;

	/**
	 * The interval of a count within a total.
	 * @param total more than 0
	 */
	static Wilson of(long count, long total) {
		if (total <= 0 || count < 0 || count > total) {
			throw new IllegalArgumentException("No proportion: " + count + " of " + total);
		}
		double share = (double) count / total;
		double z2 = Z * Z;
		double centre = share + z2 / (2 * total);
		double reach = Z * Math.sqrt((share * (1 - share) + z2 / (4 * total)) / total);
		double scale = 1 + z2 / total;
		// Exact at the ends, where rounding errors would show.
		return new Wilson((count == 0) ? 0 : (centre - reach) / scale, (count == total) ? 1 : (centre + reach) / scale);
	}

}
