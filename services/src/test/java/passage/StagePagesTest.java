package passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.testing.Browser;
import passage.testing.ServiceTest;

/** One plan goes all its way on the pages alone, signed in as the right people, with their faults and their luck. */
@TestPropertySource(properties = "passage.clock.simulated-from=2024-06-03T09:00")
@TestMethodOrder(OrderAnnotation.class)
class StagePagesTest extends ServiceTest {
    private static final String GSS = "E10000901";
    private static final Role CLERK = Role.DEMOCRATIC_SERVICES;
    private static final Map<Role, Browser> BROWSERS = new HashMap<>();
    private static final String PLAN = "/plans/EX-2024-0001/";

    @Autowired
    private WebApplicationContext application;

    @Test
    @Order(1)
    void theAuthorBringsATextAndSendsIt() {
        council();
        says(200, get(Role.AUTHOR, "draft"), "There is no text yet");
        says(422, post(Role.AUTHOR, "texts/new"), "Choose a file or paste the words");
        var file = new MockMultipartFile("file", "plan.pdf", "application/pdf", new byte[] {1});
        says(422, upload(file), "Choose a file of Markdown");
        file = new MockMultipartFile("file", "plan.md", null, "# Plan\n\nWe save.".getBytes(StandardCharsets.UTF_8));
        done(upload(file), "Version added");
        done(post(Role.AUTHOR, "draft"), "Draft sent on");
    }

    @Test
    @Order(2)
    void nobodyElseMayClearTheDraft() {
        says(
                403,
                get(Role.AUTHOR, "clearances"),
                "done by another role",
                "section 151 officer",
                "Your role: Report author");
        says(403, post(Role.AUTHOR, "clearances", "outcome=cleared", "role=section-151"));
        says(403, browser(Role.SECTION_151).forge(PLAN + "clearances", "outcome", "cleared"));
    }

    @Test
    @Order(3)
    void aStalePageIsToldSo() {
        says(
                422,
                post(Role.SECTION_151, "clearances", "outcome=cleared", "version=0"),
                "The plan has changed since you opened this page",
                "checked=\"checked\"");
        done(post(Role.SECTION_151, "clearances", "outcome=cleared"), "Draft cleared");
        says(
                409,
                post(Role.SECTION_151, "clearances", "outcome=cleared"),
                "is not open on this plan now",
                "‘Record the scrutiny review’");
    }

    @Test
    @Order(4)
    void scrutinyIsRecordedAndAnswered() {
        timeIs("2024-06-28T09:00");
        var review = new String[] {
            "heldOn=31 6 2024", "outcome=changes-asked-for", "comments=Say more.\r\n\r\nAdd <b>dates</b>."
        };
        says(
                422,
                post(Role.SCRUTINY_SUPPORT, "reviews", review),
                "It must be a real date",
                "Add &lt;b&gt;dates&lt;/b&gt;.");
        review[0] = "heldOn=27 6 2024";
        says(200, post(Role.SCRUTINY_SUPPORT, "reviews", review), "Check your answers", "Comment 2");
        done(confirm(Role.SCRUTINY_SUPPORT, "reviews", review), "Review recorded");
        says(
                422,
                post(Role.AUTHOR, "answers", "reason-1=", "reason-2=In part 3", "response-2=accepted"),
                "Say whether comment 1 is accepted",
                "Enter the answer to comment 1",
                "In part 3");
        done(
                post(
                        Role.AUTHOR,
                        "answers",
                        "reason-1=Done",
                        "response-1=partly",
                        "reason-2=Done",
                        "response-2=accepted"),
                "Comments answered");
    }

    @Test
    @Order(5)
    void aDecisionIsCheckedBeforeItIsRecordedAndRecordedOnce() {
        timeIs("2024-07-10T15:00");
        says(
                422,
                post(CLERK, "decisions"),
                "Say what was decided",
                "Enter the day of the decision",
                "Enter the reasons");
        says(
                422,
                post(Role.DEMOCRATIC_SERVICES, "decisions", "outcome=endorsed", "decidedOn=11 7 2024", "reasons=Good"),
                "has not come yet",
                ">Good</textarea>");
        var taken = new String[] {
            "outcome=endorsed", "decidedOn=10 7 2024", "reasons=It answers the letter", "amendment=Add a line"
        };
        says(422, post(CLERK, "decisions", taken), "Choose ‘Amended and approved’");
        taken[0] = "outcome=amended-and-approved";
        says(
                200,
                post(CLERK, "decisions", taken),
                "Nothing is recorded yet",
                "Amended and approved",
                "10 July 2024",
                "value=\"It answers the letter\"");
        done(confirm(CLERK, "decisions", taken), "Decision recorded");
        says(409, confirm(CLERK, "decisions", taken), "What you typed was not saved", "It answers the letter");
    }

    @Test
    @Order(6)
    void agreedWordingIsBroughtInAndConfirmed() {
        says(200, get(Role.AUTHOR, "amended-text"), "The agreed wording is not in yet");
        done(upload(null, "words=# Plan\n\nWe save.\n\nWe report."), "Version added");
        done(post(Role.AUTHOR, "amended-text"), "Agreed wording sent to be confirmed");
        says(200, get(CLERK, "wording"), "Add a line", "<ins>We report.</ins>");
        done(post(CLERK, "wording", "agreed=yes"), "Wording confirmed");
    }

    @Test
    @Order(7)
    void aNoticeShowsTheCallInWindowThatItOpens() {
        timeIs("2024-07-11T09:00");
        var notice = new String[] {"publishedOn=9 7 2024"};
        says(422, post(CLERK, "decision-notices", notice), "can’t have been published");
        notice[0] = "publishedOn=11 7 2024";
        says(
                200,
                post(CLERK, "decision-notices", notice),
                "17:00 on 18 July 2024",
                "Thursday 18 July 2024",
                "19 July 2024");
        done(confirm(CLERK, "decision-notices", notice), "Decision notice recorded");
        says(409, get(Role.CERTIFIER, "certification"), "The call-in window is open.");
    }

    @Test
    @Order(8)
    void theEndorsedTextIsCertifiedSentAndPublished() {
        timeIs("2024-07-19T09:00");
        awaitQuiet();
        says(200, get(Role.CERTIFIER, "certification"), "We report.");
        says(422, post(Role.CERTIFIER, "certification"), "Enter what you certify");
        done(post(Role.CERTIFIER, "certification", "statement=It is the endorsed text"), "Plan certified");
        says(200, get(CLERK, "submission"), "Version 2", "Yes, this very version");
        done(post(CLERK, "submission"), "Plan submitted");
        says(
                422,
                post(CLERK, "publication", "address=no address"),
                "Enter the day on which it was published",
                "Enter a web address");
        done(
                post(
                        Role.DEMOCRATIC_SERVICES,
                        "publication",
                        "address=https://www.exshire.gov.uk/plan",
                        "publishedOn=19 7 2024"),
                "Publication recorded");
        awaitQuiet();
    }

    @Test
    @Order(9)
    void progressIsReportedUntilThePlanIsClosed() {
        done(post(Role.AUTHOR, "progress", "summary=Half of it is done"), "Progress reported");
        says(200, get(CLERK, "withdrawal"), "Passage tells the department that it is withdrawn");
        says(403, get(Role.AUTHOR, "withdrawal"));
        done(post(Role.AUTHOR, "closure", "reason=All is done"), "Plan closed");
        says(409, get(CLERK, "withdrawal"), "way is over: closed");
    }

    private void council() {
        as(Role.ADMIN, Actor.EVERYWHERE);
        api(mvc().post().uri("/api/authorities"), """
                {"gssCode": "%s", "name": "Exshire County Council", "shortName": "Exshire", "slug": "exshire",
                 "kind": "county", "governance": "leader-and-cabinet"}""".formatted(GSS));
        api(mvc().post().uri("/api/commissions"), """
                {"id": "exshire-2024", "title": "Productivity plan 2024", "referencePrefix": "EX-2024",
                 "department": "MHCLG", "issuedOn": "2024-04-16", "themes": [{"key": "one", "title": "One"}],
                 "submissionDue": "2024-07-19", "publicationDue": "2024-07-19"}""");
        api(mvc().put().uri("/api/commissions/exshire-2024/routes/" + GSS), """
                {"clearances": ["section-151"],
                 "reviews": [{"body": "Scrutiny Committee", "plannedOn": "2024-06-27", "answersWanted": true}],
                 "acts": [{"kind": "executive-meeting", "body": "Cabinet", "plannedOn": "2024-07-10",
                           "keyDecision": false, "callIn": {"applies": true}}],
                 "submission": {"basis": "after-endorsement", "channel": "passage"},
                 "publication": {"order": "with", "channel": "outside"}}""");
        as(Role.AUTHOR, GSS);
        api(mvc().post().uri("/api/plans"), """
                {"commission": "exshire-2024", "authority": "%s"}""".formatted(GSS));
    }

    private void api(MockMvcRequestBuilder request, String json) {
        assertThat(request.header("Idempotency-Key", "stage-pages-" + json.hashCode())
                        .header("If-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json))
                .hasStatus2xxSuccessful();
    }

    private MvcTestResult get(Role role, String page) {
        return browser(role).get(PLAN + page);
    }

    private MvcTestResult post(Role role, String page, String... fields) {
        return browser(role).post(PLAN + page, fields);
    }

    private MvcTestResult confirm(Role role, String page, String... fields) {
        return browser(role)
                .post(
                        PLAN + page,
                        Stream.concat(Stream.of("next=confirm"), Stream.of(fields))
                                .toArray(String[]::new));
    }

    private MvcTestResult upload(@Nullable MockMultipartFile file, String... fields) {
        return browser(Role.AUTHOR).upload(PLAN + "texts/new", file, fields);
    }

    private Browser browser(Role role) {
        return BROWSERS.computeIfAbsent(role, each -> {
            as(each, GSS);
            SecurityContextHolder.clearContext();
            return Browser.signedIn(application, each + "." + GSS, "demo");
        });
    }

    private static void says(int status, MvcTestResult result, String... words) {
        assertThat(result).hasStatus(status);
        for (var each : words) {
            assertThat(result).bodyText().contains(each);
        }
    }

    private static void done(MvcTestResult result, String success) {
        assertThat(result).hasStatus(303).hasRedirectedUrl("/plans/EX-2024-0001");
        assertThat(result).flash().containsEntry("success", success);
    }
}
