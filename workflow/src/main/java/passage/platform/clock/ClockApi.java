package passage.platform.clock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.platform.clock.SimulatedClock.ClockRefused;

/** Lets a demonstration move its simulated time; not there where time is real. */
@RestController
@RequestMapping("/api/demo/clock")
@ConditionalOnProperty(name = "passage.clock.simulated-from")
class ClockApi {
    private final SimulatedClock clock;

    ClockApi(SimulatedClock clock) {
        this.clock = clock;
    }

    /** @param to business time in Europe/London, not before the present one */
    record MoveTime(@NotNull LocalDateTime to) {}

    /** Business time as it now stands, in Europe/London. */
    record TimeView(LocalDateTime london, Instant instant) {}

    @GetMapping
    TimeView now() {
        return new TimeView(clock.londonNow().toLocalDateTime(), clock.now());
    }

    /** Moving to where time already stands changes nothing, so no idempotency key is wanted. */
    @PostMapping
    TimeView moveTo(@Valid @RequestBody MoveTime request) {
        clock.moveTo(request.to().atZone(BusinessClock.LONDON).toInstant());
        return now();
    }

    @ExceptionHandler
    ProblemDetail refused(ClockRefused refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
    }
}
