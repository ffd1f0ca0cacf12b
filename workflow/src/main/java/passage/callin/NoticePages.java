package passage.callin;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import passage.authority.Authorities;
import passage.calendar.Reasoned;
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
import passage.route.Routes;

/** The page on which democratic services record that the decision notice is out, and see the window that it opens. */
@Component
class NoticePages implements TakesSteps {
    private final CallIns callIns;
    private final Routes routes;
    private final Authorities authorities;
    private final BusinessClock clock;
    private final StepPages pages;

    NoticePages(CallIns callIns, Routes routes, Authorities authorities, BusinessClock clock, StepPages pages) {
        this.callIns = callIns;
        this.routes = routes;
        this.authorities = authorities;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.of(Step.PUBLISH_NOTICE, "callin/notice", this::facts).takenBy(this::record));
    }

    private Taking record(Form form) {
        var publishedOn =
                Fields.past(form, "publishedOn", clock.today(), "Enter the day on which the notice was published");
        var address = Fields.optionalAddress(form, "address");
        var exemption = exemption(form);
        return Taking.of(
                        "Decision notice recorded",
                        (reference, seen, evidence) ->
                                callIns.publishNotice(reference, seen, publishedOn, address, exemption, evidence))
                .checked((plan, restsOn) -> {
                    var decidedOn = plan.decision().decidedOn();
                    if (publishedOn.isBefore(decidedOn)) {
                        form.error(
                                "publishedOn",
                                "The decision was taken on %s, so its notice can’t have been published before that"
                                        .formatted(Plainly.day(decidedOn)));
                    }
                    return toCheck(plan, publishedOn, address, exemption, restsOn);
                });
    }

    private CallIns.@Nullable Exemption exemption(Form form) {
        var on = form.optionalDate("agreedOn", "Enter the day of the agreement");
        var agreedBy = form.optional("agreedBy");
        var reason = Fields.optionalWords(form, "exemptedBecause", 4000);
        if (agreedBy == null && on == null && reason == null) {
            return null;
        }
        if (agreedBy == null) {
            form.error("agreedBy", "Enter which office agreed, or leave the whole exemption empty");
        }
        if (on == null) {
            form.error("agreedOn", "Enter the day of the agreement, or leave the whole exemption empty");
        }
        if (reason == null) {
            form.error("exemptedBecause", "Enter why the decision could not wait, or leave the whole exemption empty");
        }
        return agreedBy == null || on == null || reason == null ? null : new CallIns.Exemption(agreedBy, on, reason);
    }

    private StepPage.ToCheck toCheck(
            Plan plan,
            LocalDate publishedOn,
            @Nullable String address,
            CallIns.@Nullable Exemption exemption,
            String restsOn) {
        var answers = new LinkedHashMap<String, String>();
        var decision = plan.decision();
        answers.put("Decision of", decision.body() + ", " + Plainly.day(decision.decidedOn()));
        answers.put("Notice published on", Plainly.day(publishedOn));
        answers.put("Address of the notice", address == null ? "None recorded" : address);
        if (exemption != null) {
            answers.put(
                    "Exempted from call-in",
                    "%s agreed on %s".formatted(exemption.agreedBy(), Plainly.day(exemption.agreedOn())));
            answers.put("Why it could not wait", exemption.reason());
            answers.put("What this rests on", restsOn);
            return new StepPage.ToCheck(
                    answers,
                    "No call-in window opens: the decision takes effect at once. The exemption is reported to council.",
                    "Record the notice");
        }
        callIns.explain(plan, publishedOn).ifPresent(window -> {
            answers.put("Call-in ends", said(window.value().endsAt()));
            answers.put("Decision takes effect", said(window.value().effectiveFrom()));
        });
        answers.put("What this rests on", restsOn);
        return new StepPage.ToCheck(answers, window(plan, publishedOn), "Record the notice");
    }

    private static String said(ZonedDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Plainly.day(at.toLocalDate())
                : Plainly.instant(at.toInstant());
    }

    private String window(Plan plan, LocalDate publishedOn) {
        return callIns.explain(plan, publishedOn)
                .map(Reasoned::text)
                .orElse(
                        "No call-in window opens: call-in does not apply to this decision, so it takes effect at once.");
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var decision = plan.decision();
        var act = routes.get(plan.commission(), plan.authority()).act(decision.act());
        var days = authorities.get(plan.authority()).rules().decisionNoticeWithinWorkingDays();
        model.put("body", decision.body());
        model.put("outcome", decision.outcome().plain());
        model.put("decidedOn", decision.decidedOn());
        model.put("reasons", Fields.asTyped(decision.reasons()));
        model.put("shown", pages.shown(plan.endorsedText()));
        model.put("noticeBy", routes.calendar(plan.authority()).plus(decision.decidedOn(), days));
        model.put("noticeDays", days);
        model.put("callInApplies", act.callIn().applies() && !plan.takenAgainAfterCallIn());
        model.put("takenAgain", plan.takenAgainAfterCallIn());
        model.put("noCallInBecause", act.callIn().reason());
        callIns.explain(plan, clock.today()).ifPresent(window -> model.put("window", window.because()));
    }
}
