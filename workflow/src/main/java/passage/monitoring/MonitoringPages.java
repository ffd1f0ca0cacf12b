package passage.monitoring;

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
import passage.plan.Plan;
import passage.plan.Submitted;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepPage;
import passage.process.StepPages;

/** The pages on which progress is reported, and on which a plan is closed, refreshed or withdrawn. */
@Controller
@RequestMapping("/plans/{reference}")
class MonitoringPages {
    private final Monitoring monitoring;
    private final BusinessClock clock;
    private final StepPage progress;
    private final StepPage closure;
    private final StepPage withdrawal;
    private final StepPage refresh;
    private final StepPage notice;

    MonitoringPages(Monitoring monitoring, BusinessClock clock, StepPages pages) {
        this.monitoring = monitoring;
        this.clock = clock;
        this.progress = pages.of(Step.REPORT_PROGRESS, "monitoring/progress", MonitoringPages::facts);
        this.closure = pages.ofAny(
                "Close the plan",
                "closure",
                "monitoring/closure",
                List.of(Step.REPORT_PROGRESS),
                MonitoringPages::facts);
        this.withdrawal = pages.whileUnderWay(
                "Withdraw the plan",
                "withdrawal",
                "monitoring/withdrawal",
                List.of(Role.DEMOCRATIC_SERVICES),
                MonitoringPages::facts);
        this.refresh = pages.ofAny(
                "Refresh the plan",
                "refresh",
                "monitoring/refresh",
                List.of(Step.REPORT_PROGRESS),
                MonitoringPages::facts);
        this.notice = pages.of(Step.TELL_DEPARTMENT, "monitoring/withdrawal-notice", MonitoringPages::facts);
    }

    @GetMapping("/refresh")
    ModelAndView refresh(@PathVariable String reference) {
        return refresh.show(reference);
    }

    @PostMapping("/refresh")
    ModelAndView refresh(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var reason = Fields.words(form, "reason", 2000, "Enter why the plan is refreshed");
        var evidence = Fields.evidence(form, clock.today());
        return refresh.take(
                reference,
                form,
                redirect,
                "Refresh begun",
                () -> monitoring.refresh(reference, form.ifMatch(), reason, evidence));
    }

    @GetMapping("/withdrawal-notices")
    ModelAndView notice(@PathVariable String reference) {
        return notice.show(reference);
    }

    @PostMapping("/withdrawal-notices")
    ModelAndView tell(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var told = new Monitoring.Told(
                Fields.past(form, "toldOn", clock.today(), "Enter the day on which the department was told"),
                Fields.words(form, "how", 200, "Say how it was told, such as by e-mail"),
                Fields.words(form, "to", 200, "Say to whom"));
        var evidence = Fields.evidence(form, clock.today());
        return notice.take(
                reference,
                form,
                redirect,
                "Notice to the department recorded",
                () -> monitoring.tellDepartment(reference, form.ifMatch(), told, evidence));
    }

    @GetMapping("/progress")
    ModelAndView progress(@PathVariable String reference) {
        return progress.show(reference);
    }

    @PostMapping("/progress")
    ModelAndView report(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var summary = Fields.words(form, "summary", 4000, "Enter what was done");
        var evidence = Fields.evidence(form, clock.today());
        return progress.take(
                reference,
                form,
                redirect,
                "Progress reported",
                () -> monitoring.report(reference, form.ifMatch(), summary, evidence));
    }

    @GetMapping("/closure")
    ModelAndView closure(@PathVariable String reference) {
        return closure.show(reference);
    }

    @PostMapping("/closure")
    ModelAndView close(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var reason = Fields.words(form, "reason", 2000, "Enter why the plan is closed");
        var evidence = Fields.evidence(form, clock.today());
        return closure.take(
                reference,
                form,
                redirect,
                "Plan closed",
                () -> monitoring.close(reference, form.ifMatch(), reason, evidence));
    }

    @GetMapping("/withdrawal")
    ModelAndView withdrawal(@PathVariable String reference) {
        return withdrawal.show(reference);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var reason = Fields.words(form, "reason", 2000, "Enter why the plan is withdrawn");
        var evidence = Fields.evidence(form, clock.today());
        return withdrawal.take(
                reference,
                form,
                redirect,
                "Plan withdrawn",
                () -> monitoring.withdraw(reference, form.ifMatch(), reason, evidence));
    }

    private static void facts(Plan plan, Map<String, Object> model) {
        var sending = plan.sending();
        model.put("submittedOn", sending.submittedOn());
        model.put("publishedOn", sending.publishedOn());
        model.put("publishedAddress", sending.publishedAddress());
        model.put("sentThrough", sending.submission().map(Submitted::channel).orElse("none"));
    }
}
