package passage.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.PassageTest;

/** Exemption, call-in, delegated last words and urgency, done on the pages alone by the council's people. */
class ChallengedDecisionPagesTest extends PassageTest {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d M uuuu");

    @Autowired
    private WebApplicationContext application;

    @Test
    void aDecisionIsCalledInAndGoesToFullCouncil() {
        var day = today().minusDays(14).toString();
        var plan = council()
                .calledInBy(2)
                .whereScrutinyAnswersWithin(30)
                .decidedByCabinet(30)
                .opensPlan()
                .drafts()
                .isDecided("approved", day)
                .publishesNotice(day);
        var page = "/plans/" + plan.reference();
        var clerk = browser(plan.council(), "democratic-services");
        var scrutiny = browser(plan.council(), "scrutiny-support");
        says(200, clerk.get(page), "record the call-in");
        says(200, clerk.get(page + "/call-ins"), "This council wants at least 2", "Call-in window ends");
        says(403, browser(plan.council(), "author").get(page + "/call-ins"), "done by another role");
        says(422, clerk.post(page + "/call-ins"), "Enter the grounds", "Enter the names of the members");
        var on = "calledInOn=" + TYPED.format(today().minusDays(3));
        says(
                422,
                clerk.post(page + "/call-ins", on, "callers=Cllr Ash", "grounds=Care is not named"),
                "1 member called it in; this council wants 2");
        var call = new String[] {on, "callers=Cllr Ash\nCllr Birch", "grounds=Care is not named"};
        says(
                200,
                clerk.post(page + "/call-ins", call),
                "Nothing is recorded yet",
                "2 members; this council wants at least 2");
        done(clerk.post(page + "/call-ins", with(call, "next=confirm")), page);

        says(
                200,
                scrutiny.get(page + "/call-in-results"),
                "Cllr Birch",
                "Care is not named",
                "Scrutiny must answer by");
        says(200, clerk.get(page), "was called in on", "by 2 members");
        says(422, scrutiny.post(page + "/call-in-results"), "Say what it decided");
        var met = "heldOn=" + TYPED.format(today().minusDays(2));
        done(scrutiny.post(page + "/call-in-results", "body=Scrutiny Committee", met, "result=to-full-council"), page);

        says(200, clerk.get(page + "/council-views"), "Does council object");
        says(422, clerk.post(page + "/council-views"), "Say whether council objects");
        done(clerk.post(page + "/council-views", "heldOn=" + TYPED.format(today()), "objects=yes"), page);
        says(200, clerk.get(page + "/decisions"), "it goes back once only");
        says(200, clerk.get(page), "objected to it");
    }

    @Test
    void aDecisionIsExemptedFromCallInOnThePageOfItsNotice() {
        var plan = council().decidedByCabinet().opensPlan().drafts().isDecided("approved");
        var page = "/plans/" + plan.reference();
        var clerk = browser(plan.council(), "democratic-services");
        var notice = new String[] {
            "publishedOn=4 6 2024", "agreedBy=Chair of the Scrutiny Committee", "agreedOn=", "exemptedBecause=It is due"
        };
        says(200, clerk.get(page + "/decision-notices"), "The decision was exempted from call-in");
        says(422, clerk.post(page + "/decision-notices", notice), "Enter the day of the agreement");
        notice[2] = "agreedOn=3 6 2024";
        says(200, clerk.post(page + "/decision-notices", notice), "Exempted from call-in", "takes effect at once");
        done(clerk.post(page + "/decision-notices", with(notice, "next=confirm")), page);
        says(200, clerk.get(page), "It is to be reported to council");
    }

    @Test
    void lastWordsAreFinishedReturnedAndSignedOff() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .withLastWordsLeftTo("head-of-paid-service", "Leader of the Council")
                .opensPlan()
                .drafts()
                .isDecided("approach-endorsed");
        var page = "/plans/" + plan.reference();
        var author = browser(plan.council(), "author");
        var delegate = browser(plan.council(), "head-of-paid-service");
        says(200, author.get(page + "/final-text"), "word for word", "Figures and spelling", "Head of paid service");
        plan.writes();
        says(200, author.get(page + "/final-text"), "1 paragraph changed");
        done(author.post(page + "/final-text", "note=Figures of June"), page);
        says(200, delegate.get(page + "/sign-off"), "1 paragraph changed", "In consultation with");
        says(422, delegate.post(page + "/sign-off", "outcome=returned"), "Say what is to be changed");
        done(delegate.post(page + "/sign-off", "outcome=returned", "note=Keep the savings"), page);
        says(200, author.get(page + "/final-text"), "Keep the savings");
        done(author.post(page + "/final-text"), page);
        var word = new String[] {"outcome=signed-off", "statement=Only figures"};
        says(422, delegate.post(page + "/sign-off", word), "Leader of the Council was consulted");
        done(
                delegate.post(
                        page + "/sign-off", with(word, "consulted=Leader of the Council", "consultedOn=5 6 2024")),
                page);
        says(200, author.get(page), "signed off the final text");
    }

    @Test
    void anOfficersUrgentDecisionSaysWhyAndAReferralBackWhetherItIsReviewedAgain() {
        var urgent =
                councilOfCommittees().decidedUrgentlyByOfficer().opensPlan().drafts();
        var page = "/plans/" + urgent.reference() + "/decisions";
        var clerk = browser(urgent.council(), "democratic-services");
        var decision = new String[] {"outcome=approved", "decidedOn=3 6 2024", "reasons=It meets the request"};
        says(200, clerk.get(page), "Why could it not wait");
        says(422, clerk.post(page, decision), "Say why it could not wait");
        var full = with(decision, "urgencyReason=No meeting", "urgencyAgreedBy=Chair of the Committee");
        says(200, clerk.post(page, full), "Check your answers", "Chair of the Committee");
        done(clerk.post(page, with(full, "next=confirm")), "/plans/" + urgent.reference());

        var reviewed = council()
                .reviewedBy("Scrutiny Committee")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .isReviewed();
        var its = "/plans/" + reviewed.reference() + "/decisions";
        clerk = browser(reviewed.council(), "democratic-services");
        decision[0] = "outcome=referred-back";
        says(200, clerk.get(its), "are the reviews held again");
        done(clerk.post(its, with(decision, "reviewAgain=yes", "next=confirm")), "/plans/" + reviewed.reference());
        says(
                200,
                browser(reviewed.council(), "author").get("/plans/" + reviewed.reference() + "/draft"),
                "came back to you");
        reviewed.drafts();
        assertThat(reviewed.waitsAt()).containsExactly("Task_RecordReview");
    }

    @Test
    void theAuthorReadsWhatAnOfficerAsksToChange() {
        var plan = council()
                .clearedBy("section-151")
                .decidedByCabinet()
                .opensPlan()
                .drafts();
        var page = "/plans/" + plan.reference();
        var officer = browser(plan.council(), "section-151");
        says(422, officer.post(page + "/clearances", "outcome=returned"), "Say what is to be changed");
        done(officer.post(page + "/clearances", "outcome=returned", "note=Name the savings"), page);
        says(200, browser(plan.council(), "author").get(page + "/draft"), "Name the savings");
        assertThat(plan.fact("draft-returned").required("note").asString()).isEqualTo("Name the savings");
    }

    private Browser browser(Council council, String role) {
        return Browser.signedIn(application, council.user(role), Api.PASSWORD);
    }

    private LocalDate today() {
        var london = api().get(Api.ADMIN, "/api/demo/clock")
                .body()
                .required("london")
                .asString();
        return LocalDate.parse(london.substring(0, 10));
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static void says(int status, MvcTestResult result, String... words) {
        assertThat(result).hasStatus(status);
        for (var each : words) {
            assertThat(result).bodyText().contains(each);
        }
    }

    private static void done(MvcTestResult result, String plan) {
        assertThat(result).hasStatus(303).hasRedirectedUrl(plan);
    }
}
