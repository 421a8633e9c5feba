package uk.nhs.london.aiportal.database;

/** The same tests on what the first run of them left behind, whichever runs first. */
class PostgresTestAgainTests extends PostgresTestTests {

}
