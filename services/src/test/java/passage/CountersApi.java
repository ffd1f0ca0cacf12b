package passage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.platform.requests.StateChanging;

/** State to change by requests: counters, whose version is their count. */
@RestController
class CountersApi {
    private final Map<String, Long> counters = new ConcurrentHashMap<>();

    record Add(long add) {}

    record Count(String counter, long count) {}

    @StateChanging
    @PostMapping("/api/counters/{counter}")
    ResponseEntity<Count> add(
            @PathVariable String counter, @RequestHeader("If-Match") IfMatch seen, @RequestBody Add body)
            throws InterruptedException {
        seen.check(counters.getOrDefault(counter, 0L));
        if (body.add() < 0) {
            throw Refused.byRule("Counters only grow", "%d would make it shrink".formatted(body.add()));
        }
        Thread.sleep(50); // long enough for an equal request to come meanwhile
        long count = counters.merge(counter, body.add(), Long::sum);
        return ResponseEntity.status(201).eTag("\"" + count + "\"").body(new Count(counter, count));
    }

    @StateChanging
    @PostMapping("/api/counters/{counter}/end")
    ResponseEntity<Void> end(@PathVariable String counter) {
        counters.remove(counter);
        return ResponseEntity.noContent().build();
    }
}
