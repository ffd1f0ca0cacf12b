package passage.monitoring;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import passage.plan.Plan;
import passage.plan.Submitted;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;

/** The pages on which progress is reported, and on which a plan is closed, refreshed or withdrawn. */
@Component
class MonitoringPages implements TakesSteps {
    private final Monitoring monitoring;
    private final BusinessClock clock;
    private final StepPages pages;

    MonitoringPages(Monitoring monitoring, BusinessClock clock, StepPages pages) {
        this.monitoring = monitoring;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.of(Step.REPORT_PROGRESS, "monitoring/progress", MonitoringPages::facts)
                        .takenBy(this::report),
                pages.ofAny(
                                "Close the plan",
                                "closure",
                                "monitoring/closure",
                                List.of(Step.REPORT_PROGRESS),
                                MonitoringPages::facts)
                        .takenBy(this::close),
                pages.whileUnderWay(
                                "Withdraw the plan",
                                "withdrawal",
                                "monitoring/withdrawal",
                                List.of(Role.DEMOCRATIC_SERVICES),
                                MonitoringPages::facts)
                        .takenBy(this::withdraw),
                pages.ofAny(
                                "Refresh the plan",
                                "refresh",
                                "monitoring/refresh",
                                List.of(Step.REPORT_PROGRESS),
                                MonitoringPages::facts)
                        .takenBy(this::refresh),
                pages.of(Step.TELL_DEPARTMENT, "monitoring/withdrawal-notice", MonitoringPages::facts)
                        .takenBy(this::tell));
    }

    private Taking refresh(Form form) {
        var reason = Fields.words(form, "reason", 2000, "Enter why the plan is refreshed");
        return Taking.of(
                "Refresh begun", (reference, seen, evidence) -> monitoring.refresh(reference, seen, reason, evidence));
    }

    private Taking tell(Form form) {
        var told = new Monitoring.Told(
                Fields.past(form, "toldOn", clock.today(), "Enter the day on which the department was told"),
                Fields.words(form, "how", 200, "Say how it was told, such as by e-mail"),
                Fields.words(form, "to", 200, "Say to whom"));
        return Taking.of(
                "Notice to the department recorded",
                (reference, seen, evidence) -> monitoring.tellDepartment(reference, seen, told, evidence));
    }

    private Taking report(Form form) {
        var summary = Fields.words(form, "summary", 4000, "Enter what was done");
        return Taking.of(
                "Progress reported",
                (reference, seen, evidence) -> monitoring.report(reference, seen, summary, evidence));
    }

    private Taking close(Form form) {
        var reason = Fields.words(form, "reason", 2000, "Enter why the plan is closed");
        return Taking.of(
                "Plan closed", (reference, seen, evidence) -> monitoring.close(reference, seen, reason, evidence));
    }

    private Taking withdraw(Form form) {
        var reason = Fields.words(form, "reason", 2000, "Enter why the plan is withdrawn");
        return Taking.of(
                "Plan withdrawn",
                (reference, seen, evidence) -> monitoring.withdraw(reference, seen, reason, evidence));
    }

    private static void facts(Plan plan, Map<String, Object> model) {
        var sending = plan.sending();
        model.put("submittedOn", sending.submittedOn());
        model.put("publishedOn", sending.publishedOn());
        model.put("publishedAddress", sending.publishedAddress());
        model.put("sentThrough", sending.submission().map(Submitted::channel).orElse("none"));
    }
}
