package passage.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.Department;
import passage.testing.PassageTest;
import passage.testing.Story;

/** What follows a submission, done on the pages alone by the people of the department and of the council. */
class CorrespondencePagesTest extends PassageTest {
    @Autowired
    private WebApplicationContext application;

    @Test
    void theDepartmentAsksAndTheCouncilAnswers() {
        var plan = sent();
        var desk = departmentsBrowser();
        var page = "/department/submissions/" + Department.receipt(plan);
        says(422, desk.postFrom(page, page + "/questions", "question="), "Enter the question");
        done(desk.postFrom(page, page + "/questions", "question=What was <b>saved</b>?"), page);
        api().awaitQuiet();

        var clerk = browser(plan.council(), "democratic-services");
        var answers = "/plans/" + plan.reference() + "/answers-to-department";
        says(200, clerk.get("/plans/" + plan.reference()), "With the department", "answers-to-department?about=");
        says(200, clerk.get(answers), "What was &lt;b&gt;saved&lt;/b&gt;?");
        says(422, clerk.post(answers, "answer="), "Enter the answer");
        done(clerk.post(answers, "answer=Two million pounds"), "/plans/" + plan.reference());
        api().awaitQuiet();
        says(200, desk.get(page), "Two million pounds", "Accept the submission");
        done(desk.postFrom(page, page + "/acceptances"), page);
        says(200, desk.get("/department"), "Accepted");
    }

    @Test
    void aReturnedPlanIsCorrectedAndAgreed() {
        var plan = sent();
        var desk = departmentsBrowser();
        var page = "/department/submissions/" + Department.receipt(plan);
        done(desk.postFrom(page, page + "/returns", "reason=A figure is wrong"), page);
        api().awaitQuiet();

        var author = browser(plan.council(), "author");
        var clerk = browser(plan.council(), "democratic-services");
        var plans = "/plans/" + plan.reference();
        says(200, author.get(plans + "/corrections"), "A figure is wrong", "Keep the text and send it on");
        plan.writes();
        says(200, author.get(plans + "/corrections"), "Send the corrected version on");
        done(author.post(plans + "/corrections", "note=Mended"), plans);
        says(200, clerk.get(plans + "/further-decisions"), "1 paragraph changed");
        says(422, clerk.post(plans + "/further-decisions"), "Say what was decided", "Enter who decided");
        done(
                clerk.post(
                        plans + "/further-decisions",
                        "outcome=within-delegation",
                        "formOfAct=officer-decision",
                        "body=Chief Executive",
                        "decidedOn=2 7 2024",
                        "reasons=A figure"),
                plans);
        var certifier = browser(plan.council(), "certifier");
        says(200, certifier.get(plans + "/certification"), "Chief Executive (within delegation)");
        done(certifier.post(plans + "/certification", "statement=The corrected text"), plans);
        says(200, clerk.get(plans + "/submission"), "In the place of", Department.receipt(plan));
        done(clerk.post(plans + "/submission"), plans);
        api().awaitQuiet();
        says(200, clerk.get(plans), "Returned on", "replaced", "A figure is wrong");
    }

    @Test
    void aTextThatIsSentBeforeItsEndorsementIsCalledProvisional() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingProvisionally()
                .opensPlan()
                .drafts();
        var plans = "/plans/" + plan.reference();
        says(
                200,
                browser(plan.council(), "certifier").get(plans + "/certification"),
                "before members have endorsed it");
        plan.certifies();
        says(
                200,
                browser(plan.council(), "democratic-services").get(plans + "/submission"),
                "Provisional",
                "Nobody yet: it goes as provisional");
    }

    @Test
    void aPlanIsRefreshedAndWithdrawn() {
        var plan = sent().publishes();
        var plans = "/plans/" + plan.reference();
        var author = browser(plan.council(), "author");
        says(200, author.get(plans + "/progress"), "Refresh the plan");
        says(422, author.post(plans + "/refresh", "reason="), "Enter why the plan is refreshed");
        done(author.post(plans + "/refresh", "reason=A new budget"), plans);
        assertThat(plan.stage()).isEqualTo("draft");
        var clerk = browser(plan.council(), "democratic-services");
        done(clerk.post(plans + "/withdrawal", "reason=Abolished"), plans);
    }

    @Test
    void aWithdrawalIsToldOutsideWhereThePlanWasSentOutside() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .sendingOutside()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submitsOutside()
                .withdraws();
        var plans = "/plans/" + plan.reference();
        var clerk = browser(plan.council(), "democratic-services");
        says(422, clerk.post(plans + "/withdrawal-notices"), "Say how it was told");
        done(clerk.post(plans + "/withdrawal-notices", "toldOn=2 7 2024", "how=E-mail", "to=The mailbox"), plans);
    }

    @Test
    void moreTimeIsGivenOnAPage() {
        var council = council().dueOn("2024-12-16").decidedByCabinet().registers();
        var page = "/commissions/due-2024-12-16/extensions/" + council.gssCode();
        var desk = departmentsBrowser();
        says(200, desk.get(page), "No extension is on record");
        says(422, desk.post(page), "Enter the office that gave it", "Name the document that shows it");
        done(
                desk.post(
                        page,
                        "submissionDue=18 12 2024",
                        "givenBy=Local government finance",
                        "givenOn=1 7 2024",
                        "source=Letter of 1 July 2024"),
                page);
        says(200, browser(council, "democratic-services").get(page), "18 December 2024", "Letter of 1 July 2024");
    }

    private Story sent() {
        return councilOfCommittees()
                .decidedByCommittee()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submits();
    }

    private Browser departmentsBrowser() {
        department();
        return Browser.signedIn(application, Department.USER, Api.PASSWORD);
    }

    private Browser browser(Council council, String role) {
        return Browser.signedIn(application, council.user(role), Api.PASSWORD);
    }

    private static void says(int status, MvcTestResult result, String... words) {
        assertThat(result).hasStatus(status);
        for (var each : words) {
            assertThat(result).bodyText().contains(each);
        }
    }

    private static void done(MvcTestResult result, String to) {
        assertThat(result).hasStatus(303).hasRedirectedUrl(to);
    }
}
