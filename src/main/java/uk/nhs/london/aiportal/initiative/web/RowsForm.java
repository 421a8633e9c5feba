package uk.nhs.london.aiportal.initiative.web;

/**
 * A form of rows, one of which is always blank, so that saving it shows room for another.
 */
interface RowsForm extends RecordForm {

}
