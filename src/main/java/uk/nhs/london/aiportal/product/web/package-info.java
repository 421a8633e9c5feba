/** Pages on which products and suppliers are corrected and merged. */
@NullMarked
package uk.nhs.london.aiportal.product.web;

import org.jspecify.annotations.NullMarked;
