package uk.nhs.london.aiportal.chart;

/** What a style means in a chart, in words. */
public record Key(Style style, String label) {

}
