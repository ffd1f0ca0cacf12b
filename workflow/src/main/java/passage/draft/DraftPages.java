package passage.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import passage.draft.DraftApi.Clearance;
import passage.plan.Plan;
import passage.platform.access.Role;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;
import passage.route.Routes;
import passage.route.Timetable;

/** The pages on which the author sends the draft and the officers clear it. */
@Component
class DraftPages implements TakesSteps {
    private final Drafting drafting;
    private final Routes routes;
    private final StepPages pages;

    DraftPages(Drafting drafting, Routes routes, StepPages pages) {
        this.drafting = drafting;
        this.routes = routes;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.of(Step.DRAFT_TEXT, "draft/draft", this::draftFacts).takenBy(this::complete),
                pages.of(Step.CLEAR_DRAFT, "draft/clearance", this::clearanceFacts)
                        .takenBy(this::clear));
    }

    private Taking complete(Form form) {
        var note = Fields.optionalWords(form, "note", 2000);
        return Taking.of(
                "Draft sent on", (reference, seen, evidence) -> drafting.complete(reference, seen, note, evidence));
    }

    private Taking clear(Form form) {
        var role = form.choice("role", Role.values(), "Say in which role you answer");
        var outcome = form.choice("outcome", Clearance.values(), "Say whether you clear the draft or return it");
        var note = Fields.optionalWords(form, "note", 2000);
        if (form.text("outcome").equals(Clearance.RETURNED.toString()) && note == null) {
            form.error("note", "Say what is to be changed");
        }
        boolean cleared = outcome == Clearance.CLEARED;
        return Taking.of(
                cleared ? "Draft cleared" : "Draft returned to the report author",
                (reference, seen, evidence) -> drafting.clear(reference, seen, role, cleared, note, evidence));
    }

    private void draftFacts(Plan plan, Map<String, Object> model) {
        common(plan, model);
        if (!plan.texts().isEmpty()) {
            model.put("shown", pages.shown(plan.text()));
        }
        model.put("toMend", Fields.asTyped(plan.toMend()));
    }

    private void clearanceFacts(Plan plan, Map<String, Object> model) {
        common(plan, model);
        model.put("shown", pages.shown(plan.text()));
        model.put("roles", titles(pages.openTo(plan, Step.CLEAR_DRAFT)));
    }

    private void common(Plan plan, Map<String, Object> model) {
        var route = routes.get(plan.commission(), plan.authority());
        var officers = titles(route.clearances().stream().map(Role::named).toList());
        model.put("officers", String.join(", ", officers.values()));
        model.put("reviewsPlanned", route.reviews().size());
        model.put("act", route.act(1));
        model.put(
                "endorse", routes.timetable(plan.commission(), plan.authority()).step(Timetable.ENDORSE));
    }

    private static Map<String, String> titles(List<Role> roles) {
        return roles.stream()
                .collect(Collectors.toMap(Role::toString, Role::title, (one, same) -> one, LinkedHashMap::new));
    }
}
