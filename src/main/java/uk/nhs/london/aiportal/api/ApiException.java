package uk.nhs.london.aiportal.api;

import org.springframework.http.HttpStatus;

import uk.nhs.london.aiportal.web.ApiProblem;

/** A request cannot be answered as it is; the problem says why. */
class ApiException extends RuntimeException {

	private final transient ApiProblem problem;

	ApiException(ApiProblem problem) {
		super(problem.detail());
		this.problem = problem;
	}

	static ApiException notFound(String detail) {
		return new ApiException(ApiProblem.of(HttpStatus.NOT_FOUND, detail));
	}

	ApiProblem problem() {
		return this.problem;
	}

}
