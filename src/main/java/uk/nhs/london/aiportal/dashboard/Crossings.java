package uk.nhs.london.aiportal.dashboard;

/**
 * How many initiatives of an organisation became embedded and ceased to be in a time, day
 * by day: two that cross in opposite directions on one day cancel out.
 */
record Crossings(String organisation, int entered, int left) {

}
