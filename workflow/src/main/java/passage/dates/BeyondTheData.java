package passage.dates;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import passage.calendar.NoCalendarData;

/** Tells any user of the API until when dates can be counted. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class BeyondTheData {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> beyond(NoCalendarData e) {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        problem.setTitle("No calendar data for that year");
        problem.setProperty("rule", "Passage's own rule: no date is counted through a year without bank holidays");
        problem.setProperty("dataFrom", e.firstYear() + "-01-01");
        problem.setProperty("dataUntil", e.lastYear() + "-12-31");
        return ResponseEntity.unprocessableContent().body(problem);
    }
}
