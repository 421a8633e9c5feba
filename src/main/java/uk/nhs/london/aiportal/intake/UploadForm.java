package uk.nhs.london.aiportal.intake;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The file chosen on the page.
 *
 * @param file null or empty if none was chosen
 */
record UploadForm(@Nullable MultipartFile file) {
}
