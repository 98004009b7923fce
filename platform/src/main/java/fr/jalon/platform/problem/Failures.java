package fr.jalon.platform.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import fr.jalon.platform.http.RawBody;
import fr.jalon.platform.observability.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Gives each failure of the frameworks its problem. What nobody foresaw is our fault and says nothing but its number. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static Problem problem(Throwable failure, HttpServletRequest request) {
        return switch (failure) {
            case Problem problem -> problem;
            case HttpMessageNotReadableException unreadable -> body(unreadable, request);
            case MethodArgumentTypeMismatchException mismatch -> parameter(mismatch);
            case TypeMismatchException mismatch ->
                Problem.of(BAD_REQUEST, "parameter-malformed")
                        .inParameter(String.valueOf(mismatch.getPropertyName()), mismatch.getValue());
            case MissingServletRequestParameterException missing ->
                Problem.of(BAD_REQUEST, "parameter-missing").inParameter(missing.getParameterName(), null);
            case MissingRequestHeaderException missing ->
                Problem.of(BAD_REQUEST, "header-missing", missing.getHeaderName())
                        .inHeader(missing.getHeaderName(), null);
            case MethodArgumentNotValidException invalid -> invalid(invalid);
            case HttpRequestMethodNotSupportedException unsupported ->
                headed(Problem.of(METHOD_NOT_ALLOWED, "method-not-allowed", unsupported.getMethod()), unsupported);
            case HttpMediaTypeNotSupportedException unsupported ->
                headed(Problem.of(UNSUPPORTED_MEDIA_TYPE, "media-type-unsupported"), unsupported);
            case HttpMediaTypeNotAcceptableException unacceptable -> Problem.of(NOT_ACCEPTABLE, "not-acceptable");
            case NoResourceFoundException nothing -> Problem.of(NOT_FOUND, "no-such-path");
            case NoHandlerFoundException nothing -> Problem.of(NOT_FOUND, "no-such-path");
            case AuthenticationServiceException unreachable ->
                unavailable("identity-provider-unreachable", unreachable);
            case AuthenticationException unknown -> Problem.of(UNAUTHORIZED, "unauthenticated");
            case AccessDeniedException denied -> Problem.of(FORBIDDEN, "forbidden");
            case RequestRejectedException rejected -> Problem.of(BAD_REQUEST, "request-malformed");
            case InvalidParameterException malformed -> Problem.of(BAD_REQUEST, "request-malformed");
            case BadRequestException malformed -> Problem.of(BAD_REQUEST, "request-malformed");
            case ErrorResponse other -> ofStatus(other.getStatusCode().value());
            default -> Databases.isOut(failure) ? unavailable("unavailable", failure) : internal(failure);
        };
    }

    /** The problem of an answer of which only the status is known. */
    static Problem ofStatus(int code) {
        var status = HttpStatus.resolve(code);
        return switch (status) {
            case null -> Problem.of(code < 500 ? BAD_REQUEST : SERVICE_UNAVAILABLE, "request-malformed");
            case UNAUTHORIZED -> Problem.of(status, "unauthenticated");
            case FORBIDDEN -> Problem.of(status, "forbidden");
            case NOT_FOUND -> Problem.of(status, "no-such-path");
            case CONTENT_TOO_LARGE -> Problem.of(status, "request-too-large");
            case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> Problem.of(status, "request-head-too-large");
            case SERVICE_UNAVAILABLE -> Problem.of(status, "unavailable");
            case INTERNAL_SERVER_ERROR -> ProblemWriter.internal(Correlation.id());
            default ->
                status.is5xxServerError() ? Problem.of(status, "unavailable") : Problem.of(status, "request-malformed");
        };
    }

    private static Problem body(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        byte[] body = RawBody.of(request);
        if (unreadable.getCause() instanceof JacksonException failure) {
            return JsonProblems.of(failure, body);
        }
        return Problem.of(BAD_REQUEST, "body-missing");
    }

    private static Problem parameter(MethodArgumentTypeMismatchException mismatch) {
        for (Throwable cause = mismatch.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem.faults().isEmpty()
                        ? problem.inParameter(mismatch.getName(), mismatch.getValue())
                        : problem;
            }
        }
        return Problem.of(BAD_REQUEST, "parameter-malformed").inParameter(mismatch.getName(), mismatch.getValue());
    }

    private static Problem invalid(MethodArgumentNotValidException invalid) {
        var problem = Problem.of(BAD_REQUEST, "value-malformed");
        invalid.getBindingResult()
                .getFieldErrors()
                .forEach(error -> problem.at(
                        "/"
                                + error.getField()
                                        .replace('.', '/')
                                        .replace('[', '/')
                                        .replace("]", ""),
                        error.getRejectedValue()));
        return problem;
    }

    private static Problem headed(Problem problem, ErrorResponse response) {
        response.getHeaders().forEach((name, values) -> problem.header(name, String.join(", ", values)));
        return problem;
    }

    private static Problem unavailable(String name, Throwable failure) {
        LOG.warn("{}: {}", name, failure.toString());
        return Problem.of(SERVICE_UNAVAILABLE, name).header(HttpHeaders.RETRY_AFTER, "1");
    }

    private static Problem internal(Throwable failure) {
        String id = Correlation.id();
        LOG.error("Unforeseen failure {}", id, failure);
        return ProblemWriter.internal(id);
    }
}
