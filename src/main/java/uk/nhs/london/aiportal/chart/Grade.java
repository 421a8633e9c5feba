package uk.nhs.london.aiportal.chart;

/**
 * What a cell of a heat map can be.
 *
 * @param letter one or two letters that stand in the cell
 * @param words what they mean
 */
public record Grade(Style style, String letter, String words) {

}
