package passage.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One council's way for one return as data: what is told to Passage, what of it stands in, and what the sources say. */
record Case(Map<String, Object> values, Map<String, Object> asked) {

    /** The kinds of step that authorise a plan. */
    private static final List<String> ACTS = List.of(
            "executive-meeting",
            "individual-executive-decision",
            "committee-decision",
            "full-council",
            "officer-decision");

    /** A mapping of the data with the number that it has among its like. */
    record Step(Map<String, Object> values) {
        String kind() {
            return text("do");
        }

        boolean isAct() {
            return ACTS.contains(kind());
        }

        boolean isActOfRoute() {
            return isAct() && !is("again");
        }

        boolean is(String name) {
            return Boolean.TRUE.equals(values.get(name));
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        String text(String name) {
            return find(name).orElseThrow(() -> new IllegalArgumentException("No '%s' in %s".formatted(name, values)));
        }

        Optional<String> find(String name) {
            return Optional.ofNullable(values.get(name)).map(Object::toString);
        }

        LocalDate on() {
            return LocalDate.parse(text("on"));
        }

        /** Field by field, why somebody had to stand in for what nobody saw. */
        Map<String, Object> standIns() {
            return Case.mapping(values.get("standIn"));
        }
    }

    String id() {
        return text("id");
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("No '%s' in %s".formatted(name, values)));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    LocalDate issuedOn() {
        return LocalDate.parse(String.valueOf(asked.get("issuedOn")));
    }

    List<Step> steps() {
        return mappings("steps").stream().map(Step::new).toList();
    }

    List<Step> steps(Predicate<Step> which) {
        return steps().stream().filter(which).toList();
    }

    /** What the sources say, an entry for each thing that they say it of. */
    List<Map<String, Object>> seen() {
        return mappings("seen");
    }

    /** Where and why something stands in for what nobody saw. */
    Map<String, String> standIns() {
        var all = new LinkedHashMap<String, String>();
        mapping(asked.get("standIn")).forEach((field, why) -> all.put("the request's " + field, why.toString()));
        mapping(values.get("standIn")).forEach((field, why) -> all.put("the council's " + field, why.toString()));
        mapping(mapping(values.get("extension")).get("standIn"))
                .forEach((field, why) -> all.put("the extension's " + field, why.toString()));
        int n = 0;
        for (var step : steps()) {
            n++;
            for (var each : step.standIns().entrySet()) {
                all.put(
                        "%d %s's %s".formatted(n, step.kind(), each.getKey()),
                        each.getValue().toString());
            }
        }
        return all;
    }

    /** The acts with the delegations between them, as one line. */
    String route() {
        var words = new ArrayList<String>();
        for (var step : steps()) {
            words.add(step.kind()
                    + step.find("body").map(body -> " (" + body + ")").orElse("")
                    + (step.is("provisional") ? " (provisional)" : ""));
        }
        return String.join(", ", words);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> mappings(String name) {
        return (List<Map<String, Object>>) values.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> mapping(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @Override
    public String toString() {
        return id();
    }
}
