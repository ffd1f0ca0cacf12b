package passage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import passage.people.Traces;

/** People who signed in at the provider are erased with all that it said of them; whoever comes again is somebody new. */
class ErasedAtProviderTest extends AtProvider {
    private static final List<String> SUBJECTS = List.of("featherquill-1", "featherquill-2", "featherquill-3");
    private static final String FEEDS = "/api/authorities/" + OWN + "/feeds";

    private final Traces traces = new Traces("featherquill");

    @Test
    void leavesNothingOfWhatTheProviderSaid() {
        var visitors = SUBJECTS.stream().map(this::comesAndActs).toList();
        assertThat(traces.inDump(jdbc)).as("person and identity").hasSizeGreaterThanOrEqualTo(2);
        var people = SUBJECTS.stream().map(this::person).toList();

        for (var person : people) {
            assertThat(asAdmin("DELETE", "/api/people/%s/roles".formatted(person)))
                    .isEqualTo(204);
            assertThat(asAdmin("POST", "/api/people/%s/erasure".formatted(person)))
                    .isEqualTo(200);
        }

        assertThat(traces.inDump(jdbc)).isEmpty();
        assertThat(visitors)
                .allSatisfy(visitor -> assertThat(visitor.get("/work")
                                .headers()
                                .firstValue("Location")
                                .orElse("still signed in"))
                        .endsWith("/sign-in"));
        comesAndActs(SUBJECTS.get(0));
        assertThat(person(SUBJECTS.get(0))).isNotIn(people);
    }

    private Visitor comesAndActs(String subject) {
        var visitor = visitor();
        signIn(visitor, subject, clerk());
        assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
        var claims = new HashMap<String, Object>(clerk());
        claims.put("name", "Name of " + subject);
        assertThat(visitor.post(FEEDS, token(subject, claims), "{\"personal\": true}")
                        .statusCode())
                .isEqualTo(201);
        return visitor;
    }

    private int asAdmin(String method, String path) {
        var admin = token("admin", Map.of("groups", List.of("admin")));
        return visitor()
                .send(
                        method,
                        path,
                        Map.of(
                                "Authorization",
                                "Bearer " + admin,
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                "*",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        "{}")
                .statusCode();
    }

    private UUID person(String subject) {
        return jdbc.sql("select person from platform.identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }
}
