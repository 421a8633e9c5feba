package uk.nhs.london.aiportal.dashboard;

/**
 * How many initiatives of an organisation became embedded and ceased to be in a time, day
 * by day: two that cross in opposite directions on one day cancel out.
 *
 * @param internal whether they are kept from the rest of London
 */
record Crossings(String organisation, boolean internal, int entered, int left) {

}
