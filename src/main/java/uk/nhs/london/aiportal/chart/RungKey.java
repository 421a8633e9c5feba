package uk.nhs.london.aiportal.chart;

/** What a rung means, in words. */
public record RungKey(Rung rung, String words) {

}
