package passage.browser;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import passage.testing.Department;

/** The steps' forms in Chromium while the plan waits for them: empty, refused, and what the plan's page says then. */
@EnabledIf("passage.testing.Tools#chromium")
class StepPagesTest extends StepVisits {
    @Test
    void fromDraftToDecision() {
        var plan = council()
                .clearedBy("section-151")
                .reviewedBy("Overview and Scrutiny Committee")
                .decidedByCabinet()
                .opensPlan();
        looks(plan, "author", "draft", "draft-empty");
        looks(plan, "author", "texts/new", "text-new", "Add this version");
        plan.writes();
        looks(plan, "author", "draft", "draft");
        looks(plan, "section-151", "draft", "closed-not-yours");
        plan.takes("author", "draft", Map.of());
        looks(plan, "section-151", "clearances", "clearance", "Send your answer");
        looks(plan, "section-151", "clearances", "closed-later");
        plan.clears("section-151");
        looks(plan, "scrutiny-support", "reviews", "review", "Continue");
        plan.isReviewed("Say which services save.", "Say when.");
        looks(plan, "author", "answers", "answers", "Send the answers");
        plan.answers("accepted", "partly");
        looks(plan, "democratic-services", "decisions", "decision", "Continue");
        looks(plan, "democratic-services", "", "plan-decision");
        looks(plan, "democratic-services", "what-if", "what-if-empty");
        looks(plan, "democratic-services", "route", "route", "Continue");
        var clerk = plan.council().user("democratic-services");
        var council = "/councils/" + plan.council().gssCode();
        var meeting = api().post(
                        clerk,
                        "/api/authorities/" + plan.council().gssCode() + "/meetings",
                        Map.of("body", "Cabinet", "kind", "executive", "heldOn", "2024-12-02"))
                .expect(201)
                .body()
                .required("id")
                .asString();
        at(clerk, council + "/meetings/" + meeting + "/move", "meeting-move", "Continue");
        at(clerk, council + "/meetings/" + meeting + "/agenda", "agenda", "Note the agenda");
        at(clerk, council + "/settings/governance", "governance");
    }

    @Test
    void agreedWording() {
        var plan = council().decidedByCabinet().opensPlan().drafts().isDecided("amended-and-approved");
        looks(plan, "author", "amended-text", "amended-text-empty");
        plan.writes();
        looks(plan, "author", "amended-text", "amended-text");
        plan.amends();
        looks(plan, "democratic-services", "wording", "wording", "Send your answer");
        plan.confirmsWording(true);
        looks(plan, "democratic-services", "decision-notices", "notice", "Continue");
    }

    @Test
    void callIn() {
        var plan = noticed(council().calledInBy(3).whereScrutinyAnswersWithin(30));
        looks(plan, "democratic-services", "", "plan-window");
        looks(plan, "democratic-services", "call-ins", "call-in", "Continue");
        callsIn(plan);
        looks(plan, "scrutiny-support", "call-in-results", "call-in-result", "Record the answer");
        looks(plan, "democratic-services", "", "plan-called-in");
        plan.takes(
                "scrutiny-support",
                "call-in-results",
                Map.of(
                        "body",
                        "Overview and Scrutiny Committee",
                        "heldOn",
                        today().minusDays(2).toString(),
                        "result",
                        "to-full-council"));
        looks(plan, "democratic-services", "council-views", "council-view", "Record council’s view");
        plan.takes(
                "democratic-services",
                "council-views",
                Map.of("body", "Full Council", "heldOn", today().minusDays(1).toString(), "objects", true));
        looks(plan, "democratic-services", "", "plan-objected");
        looks(plan, "democratic-services", "decisions", "decision-again");
    }

    @Test
    void lapse() {
        var plan = noticed(council().whereScrutinyAnswersWithin(1));
        plan.takes(
                "scrutiny-support",
                "call-ins",
                Map.of(
                        "calledInOn",
                        today().minusDays(7).toString(),
                        "callers",
                        List.of("Cllr Ash"),
                        "grounds",
                        "Social care is not named"));
        api().awaitQuiet();
        looks(plan, "democratic-services", "", "plan-lapsed");
        looks(plan, "certifier", "certification", "certification", "Certify this text");
    }

    @Test
    void lastWords() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .withLastWordsLeftTo("head-of-paid-service", "Leader of the Council")
                .opensPlan()
                .drafts()
                .isDecided("approach-endorsed");
        looks(plan, "author", "final-text", "final-text-same");
        plan.writes();
        looks(plan, "author", "final-text", "final-text");
        plan.takes("author", "final-text", Map.of("note", "Figures of June"));
        looks(plan, "head-of-paid-service", "sign-off", "sign-off", "Send your answer");
        looks(plan, "democratic-services", "", "plan-sign-off");
    }

    @Test
    void meeting() {
        var plan =
                council().decidedByCabinet().plannedOn("2024-06-03").opensPlan().drafts();
        var council = plan.council();
        council.opensAnother("2024-12-13").drafts();
        var clerk = council.user("democratic-services");
        var page = "/councils/%s/meetings/%s"
                .formatted(council.gssCode(), council.meets("Cabinet", "executive", "2024-06-03"));
        at(clerk, page, "meeting");
        at(clerk, page + "/pack", "pack");
        at(clerk, page + "/decision", "joint-decision", "Continue");
        at(clerk, "/work", "work-open");
        at(clerk, "/work/selection?what=take&step=" + stepOf(plan), "work-selection");
        at(clerk, "/work/selection?what=hand-over&step=" + stepOf(plan), "work-selection-alone");
        at(clerk, "/plans?stage=monitoring", "plans-none");
        at(clerk, "/plans?stage=endorsement&meeting=2024-06-03%20Cabinet", "plans-of-meeting");
    }

    @Test
    void urgency() {
        var plan = councilOfCommittees().decidedUrgentlyByOfficer().opensPlan().drafts();
        looks(plan, "democratic-services", "decisions", "decision-urgent", "Continue");
    }

    @Test
    void provisionalText() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingProvisionally()
                .opensPlan()
                .drafts();
        looks(plan, "certifier", "certification", "certification-provisional", "Certify this text");
        plan.certifies();
        looks(plan, "democratic-services", "submission", "submission-provisional");
        plan.submits();
        looks(plan, "democratic-services", "", "plan-provisional");
    }

    @Test
    void correspondence() {
        var department = department();
        var plan = sent(councilOfCommittees());
        department.asks(plan, "What was saved in 2023?\nAnd where?");
        department.asks(plan, "Which figure is the right one?");
        api().awaitQuiet();
        looks(plan, "democratic-services", "answers-to-department", "answers-several");
        plan.answersDepartment("Two million pounds");
        looks(plan, "democratic-services", "answers-to-department", "answer", "Send the answer");
        var desk = "/department/submissions/" + Department.receipt(plan);
        at(Department.USER, desk, "submission-received");
        department.returns(plan, "A figure is wrong");
        api().awaitQuiet();
        at(Department.USER, desk, "submission-returned");
        looks(plan, "author", "corrections", "correction");
        plan.writes();
        looks(plan, "author", "corrections", "correction-changed");
        plan.corrects();
        looks(plan, "democratic-services", "further-decisions", "further-decision", "Record the decision");
        plan.isDecidedFurther("within-delegation").certifies();
        looks(plan, "democratic-services", "submission", "submission-again");
        plan.submits();
        department.accepts(plan);
        api().awaitQuiet();
        looks(plan, "democratic-services", "", "plan-resubmitted");
        looks(plan, "democratic-services", "publication", "publication");
    }

    @Test
    void sentAndPublishedOutside() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingOutside()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies();
        looks(plan, "democratic-services", "submission", "submission-outside", "Record the submission");
        plan.submitsOutside();
        looks(plan, "democratic-services", "publication", "publication-outside", "Record the publication");
        plan.withdraws();
        looks(plan, "democratic-services", "withdrawal-notices", "withdrawal-notice", "Record the notice");
        looks(plan, "democratic-services", "", "plan-withdrawn");
    }

    @Test
    void afterPublication() {
        var plan = sent(councilOfCommittees()).publishes();
        looks(plan, "author", "progress", "progress-due", "Report progress");
        looks(plan, "author", "refresh", "refresh", "Begin the refresh");
        looks(plan, "author", "closure", "closure", "Close the plan");
        looks(plan, "democratic-services", "withdrawal", "withdrawal-sent", "Withdraw the plan");
        plan.reportsProgress().refreshes();
        looks(plan, "author", "", "plan-refreshed");
        at("admin", "/history/plans/" + plan.reference(), "history-refreshed");
    }

    @Test
    void moreTime() {
        department();
        var council = council().dueOn("2024-12-17").decidedByCabinet().registers();
        var page = "/commissions/due-2024-12-17/extensions/" + council.gssCode();
        at(Department.USER, page, "extension", "Record the extension");
        at(council.user("democratic-services"), "/plans/new", "open-plan");
        var way = "/councils/" + council.gssCode() + "/settings/routes/due-2024-12-17";
        at(council.user("democratic-services"), way, "council-way");
        council.setsRoute().expect(200);
        at(council.user("democratic-services"), "/plans/new", "open-plan-ready", "Open the plan");
        at(council.user("democratic-services"), "/work", "work-empty");
        at(council.user("democratic-services"), "/plans/nothing", "plan-missing");
    }
}
