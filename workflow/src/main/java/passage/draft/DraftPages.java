package passage.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import passage.draft.DraftApi.Clearance;
import passage.plan.Plan;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepPage;
import passage.process.StepPages;
import passage.route.Routes;
import passage.route.Timetable;

/** The pages on which the author sends the draft and the officers clear it. */
@Controller
@RequestMapping("/plans/{reference}")
class DraftPages {
    private final Drafting drafting;
    private final Routes routes;
    private final BusinessClock clock;
    private final StepPages pages;
    private final StepPage draft;
    private final StepPage clearance;

    DraftPages(Drafting drafting, Routes routes, BusinessClock clock, StepPages pages) {
        this.drafting = drafting;
        this.routes = routes;
        this.clock = clock;
        this.pages = pages;
        this.draft = pages.of(Step.DRAFT_TEXT, "draft/draft", this::draftFacts);
        this.clearance = pages.of(Step.CLEAR_DRAFT, "draft/clearance", this::clearanceFacts);
    }

    @GetMapping("/draft")
    ModelAndView draft(@PathVariable String reference) {
        return draft.show(reference);
    }

    @PostMapping("/draft")
    ModelAndView complete(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var note = Fields.optionalWords(form, "note", 2000);
        var evidence = Fields.evidence(form, clock.today());
        return draft.take(
                reference,
                form,
                redirect,
                "Draft sent on",
                () -> drafting.complete(reference, form.ifMatch(), note, evidence));
    }

    @GetMapping("/clearances")
    ModelAndView clearance(@PathVariable String reference) {
        return clearance.show(reference);
    }

    @PostMapping("/clearances")
    ModelAndView clear(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var role = form.choice("role", Role.values(), "Say in which role you answer");
        var outcome = form.choice("outcome", Clearance.values(), "Say whether you clear the draft or return it");
        var note = Fields.optionalWords(form, "note", 2000);
        if (form.text("outcome").equals(Clearance.RETURNED.toString()) && note == null) {
            form.error("note", "Say what is to be changed");
        }
        var evidence = Fields.evidence(form, clock.today());
        boolean cleared = outcome == Clearance.CLEARED;
        return clearance.take(
                reference,
                form,
                redirect,
                cleared ? "Draft cleared" : "Draft returned to the report author",
                () -> drafting.clear(reference, form.ifMatch(), role, cleared, note, evidence));
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
