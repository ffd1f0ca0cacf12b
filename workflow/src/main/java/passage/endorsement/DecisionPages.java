package passage.endorsement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import passage.authority.Authorities;
import passage.authority.AuthorityRules;
import passage.events.Plainly;
import passage.events.PlanFact.Urgency;
import passage.plan.Outcome;
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
import passage.route.ActKind;
import passage.route.Route;
import passage.route.Routes;
import passage.route.Timetable;

/** The page on which democratic services record a decision, word for word. */
@Component
class DecisionPages implements TakesSteps {
    private final Endorsement endorsement;
    private final Routes routes;
    private final Authorities authorities;
    private final BusinessClock clock;
    private final StepPages pages;

    DecisionPages(
            Endorsement endorsement, Routes routes, Authorities authorities, BusinessClock clock, StepPages pages) {
        this.endorsement = endorsement;
        this.routes = routes;
        this.authorities = authorities;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(pages.of(Step.RECORD_DECISION, "endorsement/decision", this::facts)
                .takenBy(this::record));
    }

    private Taking record(Form form) {
        var taken = taken(form);
        return Taking.of(
                        "Decision recorded",
                        (reference, seen, evidence) -> endorsement.record(reference, seen, taken, evidence))
                .checked((plan, restsOn) -> toCheck(plan, taken, restsOn));
    }

    /** What the form says of a decision. */
    Endorsement.Taken taken(Form form) {
        var outcome = form.choice("outcome", Outcome.values(), "Say what was decided");
        var amendment = Fields.optionalWords(form, "amendment", 8000);
        boolean amended = outcome == Outcome.AMENDED_AND_APPROVED;
        if (amended != (amendment != null)) {
            form.error(
                    "amendment",
                    amended
                            ? "Enter the wording that was agreed"
                            : "Choose ‘Amended and approved’, or leave the agreed wording empty");
        }
        return new Endorsement.Taken(
                outcome,
                Fields.past(form, "decidedOn", clock.today(), "Enter the day of the decision"),
                Fields.words(form, "reasons", 8000, "Enter the reasons for the decision"),
                Fields.optionalWords(form, "alternatives", 8000),
                Fields.optionalWords(form, "interests", 4000),
                amendment,
                urgency(form),
                outcome == Outcome.REFERRED_BACK && form.text("reviewAgain").equals("yes"));
    }

    private static @Nullable Urgency urgency(Form form) {
        return form.text("urgent").equals("yes")
                ? new Urgency(
                        Fields.words(form, "urgencyReason", 4000, "Say why it could not wait for a meeting"),
                        form.required("urgencyAgreedBy", "Enter which office agreed"))
                : null;
    }

    private StepPage.ToCheck toCheck(Plan plan, Endorsement.Taken taken, String restsOn) {
        var act = act(plan);
        var planned = act.plannedOn();
        var answers = new LinkedHashMap<String, String>();
        answers.put("Decided by", act.body());
        answers.put("Text that lay before it", "Version " + plan.text().no());
        answers.putAll(answers(taken));
        answers.put(
                "Decided on",
                Plainly.day(taken.decidedOn())
                        + (planned == null || planned.equals(taken.decidedOn())
                                ? ""
                                : " (planned was " + Plainly.day(planned) + ")"));
        answers.put("What this rests on", restsOn);
        var noted = authorities.get(plan.authority()).rules().notedCountsAsEndorsement();
        return new StepPage.ToCheck(
                answers,
                OutcomeWords.follows(taken.outcome(), noted, "Next, " + after(act, plan)),
                "Record the decision");
    }

    /** What was decided, and why, as a person checks it. */
    static Map<String, String> answers(Endorsement.Taken taken) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("What was decided", OutcomeWords.title(taken.outcome()));
        answers.put("Agreed wording", orNone(taken.amendment()));
        answers.put("Reasons", taken.reasons());
        var urgency = taken.urgency();
        if (urgency != null) {
            answers.put("Why it could not wait", urgency.reason());
            answers.put("Agreed by", urgency.agreedBy());
        }
        if (taken.outcome() == Outcome.REFERRED_BACK) {
            answers.put("Reviews", taken.reviewAgain() ? "Begin again with the new draft" : "Are not held again");
        }
        answers.put("Alternatives rejected", orNone(taken.alternatives()));
        answers.put("Interests declared", orNone(taken.interests()));
        return answers;
    }

    private static String orNone(@Nullable String words) {
        return words == null ? "None recorded" : words;
    }

    /** What comes after this act has endorsed (DMN act-follow-up decides it in the process). */
    private static String after(Route.Act act, Plan plan) {
        boolean noticed = act.kind().isExecutive()
                || act.kind() == ActKind.OFFICER_DECISION
                || act.callIn().applies();
        if (!noticed) {
            return "the endorsement is bound to this version of the text, the record stands in the minutes, and the plan"
                    + " goes on.";
        }
        boolean window = act.callIn().applies() && !plan.calledInBefore(Endorsement.actInHand(plan));
        return "the endorsement is bound to this version of the text, and democratic services record when the decision"
                + " notice was published, "
                + (window ? "which opens the call-in window." : "which lets the decision take effect at once.");
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var rules = authorities.get(plan.authority()).rules();
        var route = routes.get(plan.commission(), plan.authority());
        var act = act(plan);
        model.put("act", act);
        model.put("actNo", Endorsement.actInHand(plan));
        model.put("actsPlanned", route.acts().size());
        model.put("actKind", act.kind().toString().replace('-', ' '));
        model.put("urgent", act.urgent() != null);
        model.put("reviewsPlanned", route.reviews().size());
        model.put(
                "delegation", route.delegationAfter(Endorsement.actInHand(plan)).orElse(null));
        model.put("after", after(act, plan));
        model.put(
                "callIn",
                plan.calledInBefore(Endorsement.actInHand(plan))
                        ? "Does not apply: an earlier decision was called in, and it goes back once only"
                        : callIn(act, rules));
        model.put("outcomes", OutcomeWords.titles());
        model.put("meanings", OutcomeWords.meanings(rules.notedCountsAsEndorsement()));
        model.put("shown", pages.shown(plan.text()));
        var timetable = routes.timetable(plan.commission(), plan.authority());
        if (Endorsement.actInHand(plan) == route.acts().size()) {
            model.put("endorse", timetable.step(Timetable.ENDORSE));
        }
        timetable.steps().stream()
                .filter(step -> step.title().equals("Agenda of " + act.body()))
                .findFirst()
                .ifPresent(agenda -> model.put("agenda", agenda));
        if (!plan.decisions().isEmpty()) {
            var last = plan.decision();
            model.put("lastBody", last.body());
            model.put("lastOutcome", last.outcome().plain());
            model.put("lastOn", last.decidedOn());
        }
    }

    private static String callIn(Route.Act act, AuthorityRules rules) {
        if (!act.callIn().applies()) {
            var reason = act.callIn().reason();
            return reason == null ? "Does not apply" : "Does not apply: " + reason;
        }
        return act.callInUnder(rules).map(rule -> "Applies: " + rule.inWords()).orElse("Does not apply");
    }

    private Route.Act act(Plan plan) {
        return routes.get(plan.commission(), plan.authority()).act(Endorsement.actInHand(plan));
    }
}
