package passage.route;

import java.time.LocalDate;
import passage.route.Timetable.Step;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reckons what a document asks for, as the API does. */
final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    /** @param document in JSON, where ' stands for " */
    static Way way(String document) {
        return Understood.way(JSON.readValue(document.replace('\'', '"'), Asked.class));
    }

    static Reckoning reckon(String document) {
        return Reckoning.of(way(document));
    }

    /**
     * A council with a cabinet, its decisions published on the next working day, call-in of five working days to 17:00,
     * in effect from the next calendar day, and a plan that is due by Friday 19 July 2024: so a decision of the cabinet
     * is in time until Wednesday 10 July (published on 11 July, called in on 12, 15, 16, 17 and 18 July).
     *
     * @param route the members of 'route'
     * @param further members of the document, each with a comma before it
     */
    static Reckoning cabinet(String route, String further) {
        return Reckoning.of(cabinetWay(route, further));
    }

    static Way cabinetWay(String route, String further) {
        return way("""
                {'governance': 'leader-and-cabinet', 'rules': {'decisionNoticeWithinWorkingDays': 1},
                 'route': {%s}, 'due': '2024-07-19'%s}""".formatted(route, further));
    }

    static Step step(Reckoning answer, String id) {
        return answer.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No step " + id + " in " + told(answer.steps())));
    }

    static WayOut out(Reckoning answer, String name) {
        return answer.waysOut().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No way out " + name + " in " + told(answer.waysOut())));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    static String told(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
