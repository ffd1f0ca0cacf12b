package passage.callin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import passage.authority.Authorities;
import passage.callin.Challenges.Called;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPage;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;

/** The pages on which a call-in is recorded, and what scrutiny and full council made of it. */
@Component
class ChallengePages implements TakesSteps {
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
    private final StepPages pages;

    ChallengePages(Challenges challenges, Authorities authorities, BusinessClock clock, StepPages pages) {
        this.challenges = challenges;
        this.authorities = authorities;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.whileWaiting(
                                "Record a call-in",
                                "call-ins",
                                "callin/call-in",
                                "Gateway_CallInWindow",
                                Challenges.RECORDERS,
                                this::callInFacts)
                        .takenBy(this::recordCallIn),
                pages.of(Step.RECORD_CALL_IN_RESULT, "callin/result", this::resultFacts)
                        .takenBy(this::recordResult),
                pages.of(Step.RECORD_COUNCIL_VIEW, "callin/council-view", this::calledInFacts)
                        .takenBy(this::recordView));
    }

    private Taking recordCallIn(Form form) {
        var on = Fields.past(form, "calledInOn", clock.today(), "Enter the day on which it was called in");
        var callers = names(Fields.words(form, "callers", 4000, "Enter the names of the members, one a line"));
        var grounds = Fields.words(form, "grounds", 4000, "Enter the grounds");
        var called = new Called(on, callers, grounds);
        return Taking.of(
                        "Call-in recorded",
                        (reference, seen, evidence) -> challenges.callIn(reference, seen, called, evidence))
                .checked((plan, restsOn) -> toCheck(plan, called, restsOn, form));
    }

    /** Says before it is recorded whether these members may call the decision in. */
    private StepPage.ToCheck toCheck(Plan plan, Called called, String restsOn, Form form) {
        var answers = new LinkedHashMap<String, String>();
        form.carryOut(() -> {
            challenges.requireMay(plan, called);
            int members = called.callers().size();
            var wanted = challenges.wanted(plan);
            answers.put("Called in on", Plainly.day(called.calledInOn()));
            answers.put(
                    "In time?",
                    "Yes, the window ends at "
                            + Plainly.instant(
                                    challenges.openWindow(plan).endsAt().toInstant()));
            answers.put("Called in by", String.join("\n", called.callers()));
            answers.put(
                    "Enough members?",
                    (members == 1 ? "1 member" : members + " members")
                            + (wanted == null
                                    ? "; this council has entered no number that it takes"
                                    : "; this council wants at least " + wanted));
            answers.put("Grounds", called.grounds());
            answers.put("What this rests on", restsOn);
        });
        return new StepPage.ToCheck(
                answers,
                "The decision does not take effect until scrutiny has considered it. Check yourself that each of them may"
                        + " call in under your constitution: Passage counts members and does not know who they are.",
                "Record the call-in");
    }

    private static List<String> names(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private Taking recordResult(Form form) {
        var body = Fields.words(form, "body", 200, "Enter which body considered the call-in");
        var heldOn = Fields.past(form, "heldOn", clock.today(), "Enter the day on which it met");
        var decided = form.choice("result", Result.values(), "Say what it decided");
        return Taking.of(
                "Scrutiny’s answer recorded",
                (reference, seen, evidence) -> challenges.answer(reference, seen, body, heldOn, decided, evidence));
    }

    private Taking recordView(Form form) {
        var heldOn = Fields.past(form, "heldOn", clock.today(), "Enter the day on which full council met");
        if (!form.text("objects").matches("yes|no")) {
            form.error("objects", "Say whether council objects");
        }
        boolean objects = form.text("objects").equals("yes");
        return Taking.of(
                "Council’s view recorded",
                (reference, seen, evidence) ->
                        challenges.recordView(reference, seen, "Full Council", heldOn, objects, evidence));
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
