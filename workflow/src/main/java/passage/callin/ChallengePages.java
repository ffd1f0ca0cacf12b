package passage.callin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import passage.authority.Authorities;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepPage;
import passage.process.StepPages;

/** The pages on which a call-in is recorded, and what scrutiny and full council made of it. */
@Controller
@RequestMapping("/plans/{reference}")
class ChallengePages {
    private static final Map<String, String> RESULTS = new LinkedHashMap<>();
    private static final Map<String, String> MEANINGS = Map.of(
            Result.BACK_TO_DECISION_MAKER.toString(),
            "With scrutiny’s reasons. The decision taken again cannot be called in again.",
            Result.TO_FULL_COUNCIL.toString(),
            "Council may object; then the decision maker decides again.");

    static {
        for (var result : Result.values()) {
            RESULTS.put(result.toString(), result.title());
        }
    }

    private final Challenges challenges;
    private final Authorities authorities;
    private final BusinessClock clock;
    private final StepPage callIn;
    private final StepPage result;
    private final StepPage view;

    ChallengePages(Challenges challenges, Authorities authorities, BusinessClock clock, StepPages pages) {
        this.challenges = challenges;
        this.authorities = authorities;
        this.clock = clock;
        this.callIn = pages.whileWaiting(
                "Record a call-in",
                "call-ins",
                "callin/call-in",
                "Gateway_CallInWindow",
                Challenges.RECORDERS,
                this::callInFacts);
        this.result = pages.of(Step.RECORD_CALL_IN_RESULT, "callin/result", this::resultFacts);
        this.view = pages.of(Step.RECORD_COUNCIL_VIEW, "callin/council-view", this::calledInFacts);
    }

    @GetMapping("/call-ins")
    ModelAndView callIn(@PathVariable String reference) {
        return callIn.show(reference);
    }

    @PostMapping("/call-ins")
    ModelAndView recordCallIn(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var on = Fields.past(form, "calledInOn", clock.today(), "Enter the day on which it was called in");
        var callers = names(Fields.words(form, "callers", 4000, "Enter the names of the members, one a line"));
        var grounds = Fields.words(form, "grounds", 4000, "Enter the grounds");
        var evidence = Fields.evidence(form, clock.today());
        return callIn.take(
                reference,
                form,
                redirect,
                "Call-in recorded",
                () -> challenges.callIn(
                        reference, form.ifMatch(), new Challenges.Called(on, callers, grounds), evidence));
    }

    private static List<String> names(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @GetMapping("/call-in-results")
    ModelAndView result(@PathVariable String reference) {
        return result.show(reference);
    }

    @PostMapping("/call-in-results")
    ModelAndView recordResult(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var body = Fields.words(form, "body", 200, "Enter which body considered the call-in");
        var heldOn = Fields.past(form, "heldOn", clock.today(), "Enter the day on which it met");
        var decided = form.choice("result", Result.values(), "Say what it decided");
        var evidence = Fields.evidence(form, clock.today());
        return result.take(
                reference,
                form,
                redirect,
                "Scrutiny’s answer recorded",
                () -> challenges.answer(reference, form.ifMatch(), body, heldOn, decided, evidence));
    }

    @GetMapping("/council-views")
    ModelAndView view(@PathVariable String reference) {
        return view.show(reference);
    }

    @PostMapping("/council-views")
    ModelAndView recordView(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var heldOn = Fields.past(form, "heldOn", clock.today(), "Enter the day on which full council met");
        if (!form.text("objects").matches("yes|no")) {
            form.error("objects", "Say whether council objects");
        }
        boolean objects = form.text("objects").equals("yes");
        var evidence = Fields.evidence(form, clock.today());
        return view.take(
                reference,
                form,
                redirect,
                "Council’s view recorded",
                () -> challenges.recordView(reference, form.ifMatch(), "Full Council", heldOn, objects, evidence));
    }

    private void callInFacts(Plan plan, Map<String, Object> model) {
        decisionFacts(plan, model);
        model.put(
                "windowEnds",
                Plainly.instant(challenges.openWindow(plan).endsAt().toInstant()));
        var wanted = authorities.get(plan.authority()).rules().callIn().callers();
        model.put(
                "callersHint",
                "Names of members, one a line"
                        + (wanted == null ? "" : ". This council wants at least %d".formatted(wanted)));
    }

    private void resultFacts(Plan plan, Map<String, Object> model) {
        calledInFacts(plan, model);
        model.put("results", RESULTS);
        model.put("meanings", MEANINGS);
        challenges.limit(plan).ifPresent(limit -> model.put("answerBy", Plainly.instant(limit)));
    }

    private void calledInFacts(Plan plan, Map<String, Object> model) {
        decisionFacts(plan, model);
        var called = challenges.latest(plan).orElseThrow();
        model.put("calledInOn", called.calledInOn());
        model.put("callers", called.callers());
        model.put("grounds", Fields.asTyped(called.grounds()));
    }

    private static void decisionFacts(Plan plan, Map<String, Object> model) {
        var decision = plan.decision();
        model.put("body", decision.body());
        model.put("outcome", decision.outcome().plain());
        model.put("decidedOn", decision.decidedOn());
    }
}
