package passage.testing;

import java.util.List;
import java.util.Map;
import passage.testing.Api.Answer;

/** The department's desk, as somebody of the department uses it. */
public class Department {
    public static final String USER = "department.reader";

    private final Api api;

    Department(Api api) {
        this.api = api;
        var person = Map.of(
                "username", USER, "displayName", "Reader", "password", Api.PASSWORD, "roles", List.of("department"));
        api.change("POST", Api.ADMIN, "/api/people", Map.of("Idempotency-Key", "enrol/" + USER), person)
                .expect(201);
    }

    public Answer asks(Story plan, String question) {
        return says(plan, "questions", Map.of("text", question));
    }

    public Answer returns(Story plan, String reason) {
        return says(plan, "returns", Map.of("reason", reason));
    }

    public Answer accepts(Story plan) {
        return says(plan, "acceptances", Map.of());
    }

    /** What lies with the department under the plan's last receipt. */
    public String submission(Story plan) {
        return submission(receipt(plan));
    }

    public String submission(String receipt) {
        return api.get(USER, "/api/department/submissions/" + receipt)
                .expect(200)
                .body()
                .toString();
    }

    public static String receipt(Story plan) {
        return plan.plan().required("receipt").asString();
    }

    /** What was sent outside Passage has no receipt. */
    private static String name(Story plan) {
        var submissions = plan.plan().required("submissions");
        var last = submissions.required(submissions.size() - 1);
        return last.path("receipt").asString(last.required("id").asString());
    }

    private Answer says(Story plan, String path, Map<String, ?> body) {
        var answer = api.post(USER, "/api/department/submissions/%s/%s".formatted(name(plan), path), body);
        api.awaitQuiet();
        return answer;
    }
}
