package passage.replanning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import passage.testing.Api;
import passage.testing.Api.Answer;
import passage.testing.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The route that one plan goes, read, changed in places and sent again. */
class RouteOf {
    static final String REASON = "The leader is away";

    private final Api api;
    private final Story plan;

    RouteOf(Api api, Story plan) {
        this.api = api;
        this.plan = plan;
    }

    ObjectNode now() {
        return (ObjectNode)
                api.get(clerk(), plan.path("route")).expect(200).body().required("route");
    }

    /** The same route with places changed; democratic services send it. */
    Answer changed(Consumer<ObjectNode> change) {
        return changedBy(clerk(), Api.headers(), change);
    }

    Answer changedBy(String user, Map<String, String> headers, Consumer<ObjectNode> change) {
        var route = now();
        change.accept(route);
        return api.change("PUT", user, plan.path("route"), headers, Map.of("reason", REASON, "route", route));
    }

    Answer tried(Consumer<ObjectNode> change) {
        var route = now();
        change.accept(route);
        var body = new LinkedHashMap<String, JsonNode>();
        route.properties().forEach(part -> body.put(part.getKey(), part.getValue()));
        return api.post(clerk(), plan.path("route/preview"), body);
    }

    static Consumer<ObjectNode> act(int number, Consumer<ObjectNode> change) {
        return route -> change.accept((ObjectNode) acts(route).get(number - 1));
    }

    static Consumer<ObjectNode> actOn(int number, String day) {
        return act(number, act -> act.put("plannedOn", day));
    }

    static ArrayNode acts(ObjectNode route) {
        return (ArrayNode) route.required("acts");
    }

    static Consumer<ObjectNode> part(String name, String field, String value) {
        return route -> ((ObjectNode) route.required(name)).put(field, value);
    }

    static ObjectNode read(String json) {
        return (ObjectNode) JsonMapper.builder().build().readTree(json);
    }

    private String clerk() {
        return plan.council().user("democratic-services");
    }
}
