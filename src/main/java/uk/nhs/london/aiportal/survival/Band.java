package uk.nhs.london.aiportal.survival;

import org.jspecify.annotations.Nullable;

/**
 * A 95% confidence interval of a share at one time.
 *
 * <p>
 * By the log-minus-log transformation, after Kalbfleisch and Prentice: an interval of
 * plus and minus 1.96 standard errors leaves the range from 0 to 1 and misses too often
 * in small groups, while this one stays within and does well from 25 lives on, even with
 * half of them censored (Borgan and Liestøl, Scandinavian Journal of Statistics 17, 1990,
 * 35–41).
 */
public record Band(double lower, double upper) {

	private static final double STANDARD_NORMAL_97_5 = 1.959963984540054;

	/** The interval; null where the share is 0 or 1, where the method has none. */
	static @Nullable Band of(double share, double standardError) {
		if (standardError <= 0 || share <= 0 || share >= 1) {
			return null;
		}
		double width = STANDARD_NORMAL_97_5 * standardError / (share * Math.log(share));
		double one = Math.pow(share, Math.exp(width));
		double other = Math.pow(share, Math.exp(-width));
		return new Band(Math.min(one, other), Math.max(one, other));
	}

}
