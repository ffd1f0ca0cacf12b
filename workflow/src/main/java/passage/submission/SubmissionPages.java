package passage.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import passage.commission.Commissions;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.plan.Submitted;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;
import passage.route.Route.Channel;
import passage.route.Routes;
import passage.route.Timetable;
import passage.submission.Submission.SentOutside;

/** The page on which democratic services send exactly the certified text, or record how it was sent outside Passage. */
@Component
class SubmissionPages implements TakesSteps {
    private final Submission submission;
    private final Routes routes;
    private final Commissions commissions;
    private final BusinessClock clock;
    private final StepPages pages;

    SubmissionPages(
            Submission submission, Routes routes, Commissions commissions, BusinessClock clock, StepPages pages) {
        this.submission = submission;
        this.routes = routes;
        this.commissions = commissions;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.of(Step.SUBMIT_PLAN, "submission/submission", this::facts).takenBy(this::submit));
    }

    private Taking submit(Form form) {
        var outside = form.values().containsKey("how") ? outside(form) : new SentOutside(null, null, null, null);
        return Taking.of(
                form.values().containsKey("how") ? "Submission recorded" : "Plan submitted",
                (reference, seen, evidence) -> submission.submit(reference, seen, outside, evidence));
    }

    private SentOutside outside(Form form) {
        return new SentOutside(
                Fields.past(form, "sentOn", clock.today(), "Enter the day on which it was sent"),
                Fields.words(form, "how", 200, "Say how it was sent, such as by e-mail"),
                Fields.words(form, "to", 200, "Say to whom it was sent"),
                Fields.words(form, "evidenceNote", 2000, "Say what shows that it was sent"));
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var way = routes.get(plan.commission(), plan.authority()).submission();
        var due = routes.timetable(plan.commission(), plan.authority())
                .step(Timetable.SUBMIT)
                .latest();
        model.put("department", commissions.get(plan.commission()).department());
        model.put("isOutside", way.channel() == Channel.OUTSIDE);
        model.put("planned", way.plannedOn());
        model.put("due", due);
        model.put("isLate", isLate(due));
        var text = plan.certifiedText();
        var task = pages.taskOf(plan, Step.SUBMIT_PLAN).orElse(null);
        model.put("shown", pages.shown(text));
        model.put("basis", Plainly.words(Sendable.basis(task, way.basis(), plan).toString()));
        model.put(
                "replaces", plan.sending().submission().map(Submitted::receipt).orElse(null));
        model.put("sentBefore", plan.sending().submission().isPresent());
        model.put("publishedAddress", plan.sending().publishedAddress());
        model.put("endorsement", Endorsed.of(plan, text));
    }

    private boolean isLate(@Nullable LocalDate due) {
        return due != null && clock.today().isAfter(due);
    }
}
