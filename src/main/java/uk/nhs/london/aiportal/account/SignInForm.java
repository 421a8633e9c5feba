package uk.nhs.london.aiportal.account;

import org.jspecify.annotations.Nullable;

/**
 * What was typed on the sign-in page, but for the password, which is never shown back.
 *
 * @param to see {@link LocalPage}
 */
record SignInForm(@Nullable String username, @Nullable String to) {
}
