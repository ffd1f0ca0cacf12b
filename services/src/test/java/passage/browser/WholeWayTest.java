package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import passage.browser.Chromium.Visit;
import passage.testing.Api;
import passage.testing.Council;
import passage.testing.Department;

/** A plan's whole way, from the clerk who opens it to the auditor who reads its history, by pages and forms alone. */
@EnabledIf("passage.testing.Tools#chromium")
class WholeWayTest extends StepVisits {
    private static final String AUDITOR = "auditor.reader";
    private static final String DONE = ".govuk-notification-banner--success";
    private static final String SEND = "main form[method=post] button[type=submit]:not([name])";
    private static final String CONFIRM = "button[value=confirm]";

    @Test
    void withoutJavaScript() {
        goes("2024-12-10", Hands.POINTER, () -> chromium.visitWithoutJavaScript(address()));
    }

    @Test
    void byKeyboardAlone() {
        goes("2024-12-11", Hands.KEYBOARD, () -> chromium.visit(address()));
    }

    private void goes(String due, Hands hands, Supplier<Visit> visits) {
        department();
        enrolAuditor();
        var council = council()
                .dueOn(due)
                .clearedBy("section-151")
                .reviewedBy("Overview and Scrutiny Committee")
                .decidedByCabinet()
                .registers();
        council.setsRoute().expect(200);
        var way = new Way(council, hands, visits);
        var reference = way.opened("due-" + due);
        way.drafted(reference);
        way.scrutinised(reference);
        way.decided(reference);
        api().awaitQuiet();
        way.certified(reference);
        api().awaitQuiet();
        way.asked(reference);
        api().awaitQuiet();
        way.answered(reference);
        way.published(reference);
        api().awaitQuiet();
        way.readByAll(reference);
    }

    private void enrolAuditor() {
        var person = Map.of(
                "username", AUDITOR, "displayName", "Reader", "password", Api.PASSWORD, "roles", List.of("auditor"));
        api().change("POST", Api.ADMIN, "/api/people", Map.of("Idempotency-Key", "enrol/" + AUDITOR), person)
                .expect(201);
    }

    /** What each person does in turn. */
    private record Way(Council council, Hands hands, Supplier<Visit> visits) {
        String opened(String commission) {
            try (var clerk = signedIn("democratic-services")) {
                clerk.follows("/plans")
                        .follows("/plans/new")
                        .chooses("plan", commission)
                        .sends(DONE);
                var path = java.net.URI.create(clerk.visit.page().url()).getPath();
                return path.substring("/plans/".length());
            }
        }

        void drafted(String plan) {
            try (var author = signedIn("author")) {
                author.follows("/plans/" + plan + "/draft").follows("/plans/" + plan + "/texts/new");
                author.types("#words", "# Productivity plan\n\nWe share our vehicles.")
                        .sends(DONE);
                author.follows("/plans/" + plan + "/draft")
                        .types("#note", "The first draft")
                        .sends(DONE);
            }
            try (var officer = signedIn("section-151")) {
                officer.follows("/plans/" + plan + "/clearances")
                        .chooses("outcome", "cleared")
                        .sends(DONE);
            }
        }

        void scrutinised(String plan) {
            try (var scrutiny = signedIn("scrutiny-support")) {
                scrutiny.follows("/plans/" + plan + "/reviews")
                        .dates("heldOn", 20, 5)
                        .chooses("outcome", "discussed");
                scrutiny.types("#comments", "Say which services save.\n\nSay when.")
                        .checks("Say when.");
            }
            try (var author = signedIn("author")) {
                author.follows("/plans/" + plan + "/answers");
                author.chooses("response-1", "accepted").types("#reason-1", "It names the vehicles");
                author.chooses("response-2", "partly")
                        .types("#reason-2", "By the year's end")
                        .sends(DONE);
            }
        }

        void decided(String plan) {
            try (var clerk = signedIn("democratic-services")) {
                clerk.follows("/plans/" + plan + "/decisions")
                        .chooses("outcome", "approved")
                        .dates("decidedOn", 3, 6);
                clerk.types("#reasons", "It answers the letter.").checks("3 June 2024");
                clerk.follows("/plans/" + plan + "/decision-notices")
                        .dates("publishedOn", 4, 6)
                        .checks("4 June 2024");
            }
        }

        void certified(String plan) {
            try (var certifier = signedIn("certifier")) {
                certifier.follows("/plans/" + plan + "/certification");
                certifier
                        .types("#statement", "This is the text that Cabinet approved.")
                        .sends(DONE);
            }
            try (var clerk = signedIn("democratic-services")) {
                clerk.follows("/plans/" + plan + "/submission").sends(DONE);
            }
        }

        void asked(String plan) {
            try (var department = signsIn(Department.USER)) {
                department.goesTo("/department/submissions").finds(plan).follows("/department/submissions/");
                department.presses("details:has(#question) > summary").types("#question", "What was saved?");
                department.sends("form[action$='/questions'] button", DONE);
                assertThat(department.visit.main()).contains("What was saved?", "Not answered yet");
            }
        }

        void answered(String plan) {
            try (var clerk = signedIn("democratic-services")) {
                clerk.follows("/plans/" + plan + "/answers-to-department");
                assertThat(clerk.visit.main()).contains("What was saved?");
                clerk.types("#answer", "Two million pounds").sends(DONE);
            }
        }

        void published(String plan) {
            try (var clerk = signedIn("democratic-services")) {
                clerk.follows("/plans/" + plan + "/publication").sends(DONE);
            }
        }

        void readByAll(String plan) {
            try (var department = signsIn(Department.USER)) {
                department.goesTo("/department/submissions").finds(plan).follows("/department/submissions/");
                assertThat(department.visit.main()).contains("Two million pounds");
            }
            try (var reader = new Person(visits.get(), hands)) {
                reader.visit.open("/published");
                reader.finds(plan).follows("/published/" + council.slug() + "/" + plan);
                assertThat(reader.visit.main()).contains("We share our vehicles.");
            }
            try (var auditor = signsIn(AUDITOR)) {
                auditor.follows("/history").finds(plan).follows("/history/plans/" + plan);
                assertThat(auditor.visit.main()).contains("The plan was opened", "The plan was published on");
            }
        }

        private Person signedIn(String role) {
            return signsIn(council.user(role));
        }

        private Person signsIn(String user) {
            var person = new Person(visits.get(), hands);
            person.visit.open("/sign-in");
            person.types("#username", user).types("#password", Api.PASSWORD).presses(SEND);
            person.visit.page().waitForURL(url -> !url.contains("/sign-in"));
            return person;
        }
    }

    /** Somebody at a browser of their own. */
    private record Person(Visit visit, Hands hands) implements AutoCloseable {
        Person types(String field, Object words) {
            hands.type(visit, field, words);
            return this;
        }

        Person chooses(String field, String value) {
            hands.choose(visit, field, value);
            return this;
        }

        Person dates(String field, int day, int month) {
            return types("#" + field + "-day", day)
                    .types("#" + field + "-month", month)
                    .types("#" + field + "-year", 2024);
        }

        Person presses(String selector) {
            hands.press(visit, selector);
            return this;
        }

        /** Goes by a link of the page, or of the menu above it, to the address that begins like this. */
        Person follows(String path) {
            presses("a[href^='" + path + "']");
            visit.page().waitForURL(url -> url.contains(path));
            return this;
        }

        Person goesTo(String path) {
            presses("a[href='" + path + "']");
            visit.page().waitForURL(url -> url.endsWith(path));
            return this;
        }

        Person finds(String plan) {
            types("#q", plan).presses("main form[method=get] button[type=submit]");
            visit.page().waitForURL(url -> url.contains("q="));
            return this;
        }

        Person sends(String awaited) {
            return sends(SEND, awaited);
        }

        Person sends(String button, String awaited) {
            presses(button).visit.page().locator(awaited).waitFor();
            return this;
        }

        /** Sends answers that are to be checked first. @param shown among them */
        void checks(String shown) {
            sends(CONFIRM);
            assertThat(visit.main()).contains(shown, "Nothing is recorded yet");
            sends(CONFIRM, DONE);
        }

        @Override
        public void close() {
            visit.close();
        }
    }
}
