package passage.platform.requests;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Answers requests under {@code /api} that nothing there answers, in the form of every other refusal. */
@ControllerAdvice
class Unanswered {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchPath(NoHandlerFoundException e, HttpServletRequest request)
            throws NoHandlerFoundException {
        if (isForAPage(request)) {
            throw e;
        }
        var detail = "There is no %s %s".formatted(request.getMethod(), request.getRequestURI());
        return problem(ProblemDetail.forStatusAndDetail(e.getStatusCode(), detail), e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (isForAPage(request)) {
            throw e;
        }
        return problem(e.getBody(), e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchMediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        if (isForAPage(request)) {
            throw e;
        }
        return problem(e.getBody(), e);
    }

    private static boolean isForAPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail body, ErrorResponse cause) {
        HttpHeaders headers = cause.getHeaders();
        HttpStatusCode status = cause.getStatusCode();
        return ResponseEntity.status(status).headers(headers).body(body);
    }
}
