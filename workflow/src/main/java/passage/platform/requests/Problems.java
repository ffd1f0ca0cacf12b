package passage.platform.requests;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells API users what was wrong, where, and what would be right (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(refused.kind().status()), refused.detail());
        problem.setTitle(refused.kind().title());
        if (refused.rule() != null) {
            problem.setProperty("rule", refused.rule());
        }
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> illegal(IllegalArgumentException e) {
        return refused(Refused.incomplete(String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(ConcurrencyFailureException e) {
        return refused(Refused.wrongState("Somebody else changed this at the same moment; look again, then decide"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Exception e) {
        LOG.error("A request failed", e);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(500), "Something went wrong on our side; nothing was changed");
        return ResponseEntity.internalServerError().body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = e.getBody();
        problem.setDetail("Some fields are missing or wrong");
        List<Map<String, String>> errors = e.getBindingResult().getFieldErrors().stream()
                .map(Problems::described)
                .toList();
        problem.setProperty("errors", errors);
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest()
                .body(refused(Refused.incomplete(UnreadableBody.explain(e))).getBody());
    }

    private static Map<String, String> described(FieldError error) {
        return Map.of("field", error.getField(), "message", String.valueOf(error.getDefaultMessage()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MissingRequestHeaderException missing
                && missing.getHeaderName().equals("If-Match")) {
            var problem = refused(Refused.versionMissing());
            return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
        }
        return super.handleServletRequestBindingException(e, headers, status, request);
    }
}
