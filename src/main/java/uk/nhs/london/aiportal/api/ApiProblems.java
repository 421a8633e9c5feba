package uk.nhs.london.aiportal.api;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import uk.nhs.london.aiportal.initiative.ChangedMeanwhileException;
import uk.nhs.london.aiportal.initiative.NoSuchInitiativeException;
import uk.nhs.london.aiportal.initiative.WithdrawnException;
import uk.nhs.london.aiportal.web.ApiProblem;
import uk.nhs.london.aiportal.web.ApiProblem.Fault;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.AsAtException;
import uk.nhs.london.aiportal.web.RequestPath;

/** Tells what went wrong in a controller of the API, before the pages' advices do. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

	private static final Log logger = LogFactory.getLog(ApiProblems.class);

	@ExceptionHandler
	ResponseEntity<byte[]> told(ApiException ex, HttpServletRequest request) {
		return answer(ex.problem(), request);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> noDate(AsAtException ex, HttpServletRequest request) {
		return answer(ApiProblem
			.of(HttpStatus.BAD_REQUEST, "parameters", "The address asks for what is not there",
					"Nothing was looked up. What is wrong stands in errors.")
			.with(List.of(Fault.of(AsAt.NAME, ex.getMessage() + "."))), request);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> noInitiative(NoSuchInitiativeException ex, HttpServletRequest request) {
		return answer(
				ApiProblem.of(HttpStatus.NOT_FOUND,
						"No initiative that you may read has this reference. References are written LAI-000123."),
				request);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> noSuchForm(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		return answer(ApiProblem.of(HttpStatus.NOT_FOUND,
				"The API has nothing at this address. References are written LAI-000123."), request);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> withdrawn(WithdrawnException ex, HttpServletRequest request) {
		return answer(ApiProblem.of(HttpStatus.CONFLICT, "withdrawn", "The record is withdrawn",
				"It is changed only after it was brought back, on its page."), request);
	}

	@ExceptionHandler({ ChangedMeanwhileException.class, OptimisticLockingFailureException.class })
	ResponseEntity<byte[]> changedMeanwhile(RuntimeException ex, HttpServletRequest request) {
		return answer(changedMeanwhile().problem(), request);
	}

	static ApiException changedMeanwhile() {
		return new ApiException(ApiProblem.of(HttpStatus.PRECONDITION_FAILED, "version", "The record has changed since",
				"Nothing was changed. Read the record again, see what others changed, and send your change with its new ETag."));
	}

	@ExceptionHandler
	ResponseEntity<byte[]> forbidden(AccessDeniedException ex, HttpServletRequest request) {
		return answer(ApiProblem.of(HttpStatus.FORBIDDEN,
				"Your account may not write for the organisation of this initiative."), request);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> unreadable(HttpMessageNotReadableException ex, HttpServletRequest request) {
		return answer(noJson(ex.getCause()), request);
	}

	/**
	 * The body cannot be read.
	 * @param ex why; null if nobody knows
	 */
	static ApiProblem noJson(@Nullable Throwable ex) {
		return ApiProblem.of(HttpStatus.BAD_REQUEST, "body", "The body is not JSON",
				(ex instanceof JacksonException broken && broken.getLocation() != null)
						? "It breaks off, goes wrong, or says the same name twice in line %d, column %d."
							.formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr())
						: "Send a JSON object.");
	}

	/** Every other one that Spring knows a status for, and what it did not expect. */
	@ExceptionHandler
	ResponseEntity<byte[]> other(Exception ex, HttpServletRequest request) {
		if (ex instanceof ErrorResponse known) {
			HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
			ResponseEntity<byte[]> answer = answer(ApiProblem.of(status, detail(status)), request);
			return ResponseEntity.status(status).headers((headers) -> {
				headers.putAll(known.getHeaders());
				headers.putAll(answer.getHeaders());
			}).body(answer.getBody());
		}
		logger.error("Unexpected, of " + request.getMethod() + " " + request.getRequestURI(), ex);
		return answer(ApiProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, detail(HttpStatus.INTERNAL_SERVER_ERROR)),
				request);
	}

	/** What a status means here, where nothing more is known. */
	static String detail(@Nullable HttpStatus status) {
		return switch ((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR) {
			case NOT_FOUND -> "The API has nothing at this address.";
			case METHOD_NOT_ALLOWED -> "This address has no such method; the header Allow names those that it has.";
			case NOT_ACCEPTABLE -> "The API answers in application/json only.";
			case UNSUPPORTED_MEDIA_TYPE ->
				"The body must be JSON: application/json, or application/merge-patch+json for a change.";
			case BAD_REQUEST -> "The request cannot be read.";
			case FORBIDDEN -> "Your account may not do this.";
			default -> "The portal failed, and its log says how. Ask again later.";
		};
	}

	private static ResponseEntity<byte[]> answer(ApiProblem problem, HttpServletRequest request) {
		return problem.answer(RequestPath.of(request));
	}

}
