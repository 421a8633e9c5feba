package uk.nhs.london.aiportal.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that visits the running portal in a real browser: beside it stands a
 * {@code @SpringBootTest} or {@code @PostgresTest} on a random port, and its methods take
 * a {@link Visitor}. It fails where Chromium is missing, since a skipped test shows
 * nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Browsing.class)
public @interface BrowserTest {

}
