package passage.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import passage.platform.content.ContentStore;
import passage.testing.Api;
import passage.testing.Api.Answer;
import passage.testing.Browser;
import passage.testing.PassageTest;
import passage.testing.Story;

/** The notices and records of a plan: their particulars, what is missing, the documents and their confirmation. */
class PapersTest extends PassageTest {
    private static final String HOSTILE =
            "<script>alert('x')</script> ${7*7} [[${7*7}]] שלום \u202Etxt.exe\u0007 & \"end\"";
    private static final Path PICTURES = Path.of("target/papers");

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private ContentStore content;

    @Test
    void theRecordOfACabinetsDecisionHasTheParticularsOfReg12() {
        var story = council().decidedByCabinet().opensPlan().drafts().isDecided("approved");

        var paper = paper(story, "act-1-decision-record");

        assertThat(paper.at("/status").asString()).isEqualTo("draft");
        assertThat(particular(paper, "decision"))
                .startsWith("Cabinet, 3 June 2024: Plans of 2024 of The Council of")
                .endsWith("was approved.");
        assertThat(particular(paper, "reasons")).isEqualTo("The plan meets what was asked for");
        assertThat(rule(paper, "interests")).isEqualTo("SI 2012/2089 reg 12(2)(d)");
        assertThat(strings(paper.at("/missing")))
                .containsExactly("Alternative options considered and rejected", "Conflicts of interest declared");
    }

    @Test
    void whatIsMissingIsSaidAndKeepsAPaperFromBeingConfirmed() {
        var story = council().decidedByCabinet().opensPlan().drafts().isDecided("approved");
        var id = "act-1-decision-record";

        var refused = confirm(story, id).expect(422, "lacks: Alternative options");
        assertThat(refused.rule()).isEqualTo("SI 2012/2089 reg 12(2)(c)");
        assertThat(html(story, id))
                .contains("DRAFT: not confirmed, not for publication")
                .contains("Missing: Conflicts of interest declared")
                .contains("Missing: Enter each conflict of interest");
    }

    @Test
    void whatIsConfirmedStaysAsItWasAndALaterChangeMakesADraftThatSaysWhatDiffers() {
        var story = council().decidedByCabinet().opensPlan().drafts().isDecided("approved");
        var id = "act-1-decision-record";
        enter(story, id, Map.of("alternatives", "Not to send a plan", "interests", "None"))
                .expect(200);

        var confirmed = confirm(story, id).expect(201).body();

        assertThat(confirmed.at("/status").asString()).isEqualTo("confirmed");
        var fact = story.fact("paper-confirmed");
        var digest = confirmed.at("/confirmations/0/pdfDigest").asString();
        assertThat(fact.at("/pdf/digest").asString()).isEqualTo(digest);
        assertThat(fact.at("/paper").asString()).isEqualTo(id);
        var before = html(story, id);
        assertThat(before)
                .contains("Confirmed by democratic services")
                .doesNotContain("DRAFT: not confirmed, not for", "Missing");
        assertThat(ContentStore.digestOf(content.get(digest).bytes())).isEqualTo(digest);
        confirm(story, id).expect(409, "confirmed already");

        story.publishesNotice();

        var changed = paper(story, id);
        assertThat(changed.at("/status").asString()).isEqualTo("changed");
        assertThat(changed.at("/differences/0/heading").asString()).isEqualTo("Published");
        assertThat(html(story, id)).contains("DRAFT: not confirmed, not for", "What differs", "4 June 2024");
        assertThat(html(story, id + "/confirmations/1")).isEqualTo(before);
        confirm(story, id).expect(201);
        assertThat(paper(story, id).at("/confirmations").size()).isEqualTo(2);
        assertThat(story.happened()).filteredOn("paper-confirmed"::equals).hasSize(2);
    }

    @Test
    void onlyDemocraticServicesOfThatCouncilEnterAndConfirm() {
        var story = council().decidedByCabinet().opensPlan().drafts().isDecided("approved");
        var other = council().registers();
        var path = story.path("papers/act-1-decision-record");
        var words = Map.of("particulars", Map.of("interests", "None"));

        api().put(story.council().user("author"), path + "/particulars", words).expect(403);
        api().post(story.council().user("author"), path + "/confirmations", Map.of("seen", "x"))
                .expect(403);
        api().get(other.user("democratic-services"), path).expect(404);
        api().put(other.user("democratic-services"), path + "/particulars", words)
                .expect(404);
        api().put(clerk(story), path + "/particulars", Map.of("particulars", Map.of("decision", "Ours")))
                .expect(400, "not for a person to enter");
        api().get(clerk(story), story.path("papers/act-9-decision-record")).expect(404);
        api().get(clerk(story), story.path("papers/act-1-nothing")).expect(404);
    }

    @Test
    void somebodyWhoSawOtherWordsDoesNotConfirmThese() {
        var story = council().decidedByCabinet().opensPlan().drafts().isDecided("approved");
        var id = "act-1-decision-record";
        enter(story, id, Map.of("alternatives", "None", "interests", "None")).expect(200);
        var seen = paper(story, id).at("/fingerprint").asString();
        enter(story, id, Map.of("alternatives", "To wait")).expect(200);

        api().post(clerk(story), story.path("papers/" + id + "/confirmations"), Map.of("seen", seen))
                .expect(409, "reads otherwise");
    }

    @Test
    void onlyWhatTheRouteAsksForComesFirst() {
        var story = council().decidedByLeader().opensPlan();

        var all = api().get(clerk(story), story.path("papers")).expect(200).body();

        var applying = new java.util.ArrayList<String>();
        all.forEach(each -> {
            if (each.required("applies").asBoolean()) {
                applying.add(each.required("id").asString());
            }
        });
        assertThat(applying).containsExactly("act-1-decision-record");
        assertThat(all.size()).isEqualTo(Kind.values().length - 3);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsTaggedPdfAsPdfUaWantsIt(Kind kind) throws IOException {
        var story = council().decidedByCabinet().opensPlan().drafts();
        var id = "act-1-" + kind;

        var draft = pdf(story, id);
        assertThat(PdfJudge.faults(draft)).isEmpty();
        story.isDecided("approved");
        enterAll(story, id);
        var whole = pdf(story, id);
        assertThat(PdfJudge.faults(whole)).isEmpty();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(kind + "-draft.pdf"), draft);
        Files.write(PICTURES.resolve(kind + ".pdf"), whole);
        try (var document = Loader.loadPDF(whole)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).startsWith(kind.title() + ": Plans of 2024");
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("DRAFT: not confirmed, not for publication")
                    .contains(kind.title());
            assertThat(text).containsSubsequence("DRAFT: not confirmed, not for", "Second line", "Reference");
            assertThat(text)
                    .contains("<script>alert('x')</script> ${7*7} [[${7*7}]]")
                    .contains("שלום", "& \"end\"")
                    .doesNotContain("\u202E", " 49 ", "[[49]]");
        }
        assertThat(html(story, id))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; ${7*7}")
                .doesNotContain("<script", "\u202E", "\u0007");
    }

    @Test
    void aConfirmedPaperAndOneThatDiffersArePdfUaToo() throws IOException {
        var story = council().decidedByCabinet().opensPlan().drafts().isDecided("approved");
        var id = "act-1-decision-record";
        enter(story, id, Map.of("alternatives", "None", "interests", "None")).expect(200);
        confirm(story, id).expect(201);
        assertThat(PdfJudge.faults(pdf(story, id))).isEmpty();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("confirmed.pdf"), pdf(story, id));
        enter(story, id, Map.of("alternatives", HOSTILE)).expect(200);
        assertThat(PdfJudge.faults(pdf(story, id))).isEmpty();
        Files.write(PICTURES.resolve("changed.pdf"), pdf(story, id));
    }

    @Test
    void aClerkEntersAndConfirmsOnThePages() {
        var story = council().decidedByCabinet().opensPlan().drafts().isDecided("approved");
        var browser = Browser.signedIn(application, clerk(story), Api.PASSWORD);
        var plan = "/plans/" + story.reference();
        var page = plan + "/papers/act-1-decision-record";

        assertThat(browser.get(plan)).hasStatusOk().bodyText().contains("Record of the decision", page);
        assertThat(browser.get(plan + "/papers"))
                .bodyText()
                .contains("For this plan’s route", "Other notices", "Notice of a key decision");
        assertThat(browser.get(page)).bodyText().contains("It can be confirmed once nothing is missing");
        assertThat(browser.postFrom(page, page + "/particulars", "alternatives=To wait", "interests=None"))
                .hasStatus(303);
        assertThat(browser.get(page)).bodyText().contains("Particulars saved", "To wait", "Read the document first");
        assertThat(browser.postFrom(page, page + "/confirmations")).hasStatus(303);
        assertThat(browser.get(page)).bodyText().contains("What was confirmed", "/confirmations/1/pdf");
        assertThat(browser.get(page + "/html"))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", header(browser, page));
        assertThat(browser.get(page + "/pdf")).hasStatusOk().hasContentType("application/pdf");
    }

    private static String header(Browser browser, String page) {
        var policy = String.valueOf(browser.get(page + "/html").getResponse().getHeader("Content-Security-Policy"));
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
        return policy;
    }

    private void enterAll(Story story, String id) {
        var words = new HashMap<String, String>();
        for (var each : paper(story, id).required("particulars")) {
            if (each.hasNonNull("ask")) {
                words.put(each.required("key").asString(), HOSTILE + "\nSecond line");
            }
        }
        if (words.isEmpty()) {
            throw new AssertionError("Nothing to enter for " + id);
        }
        enter(story, id, words).expect(200);
    }

    private Answer enter(Story story, String id, Map<String, String> words) {
        return api().put(clerk(story), story.path("papers/" + id + "/particulars"), Map.of("particulars", words));
    }

    private Answer confirm(Story story, String id) {
        var seen = paper(story, id).at("/fingerprint").asString();
        return api().post(clerk(story), story.path("papers/" + id + "/confirmations"), Map.of("seen", seen));
    }

    private tools.jackson.databind.JsonNode paper(Story story, String id) {
        return api().get(clerk(story), story.path("papers/" + id)).expect(200).body();
    }

    private String html(Story story, String id) {
        return new String(api().bytes(clerk(story), story.path("papers/" + id + "/html")), StandardCharsets.UTF_8);
    }

    private byte[] pdf(Story story, String id) {
        return api().bytes(clerk(story), story.path("papers/" + id + "/pdf"));
    }

    private static String particular(tools.jackson.databind.JsonNode paper, String key) {
        return find(paper, key).path("words").asString("");
    }

    private static String rule(tools.jackson.databind.JsonNode paper, String key) {
        return find(paper, key).required("rule").asString();
    }

    private static tools.jackson.databind.JsonNode find(tools.jackson.databind.JsonNode paper, String key) {
        for (var each : paper.required("particulars")) {
            if (each.required("key").asString().equals(key)) {
                return each;
            }
        }
        throw new AssertionError("No particular " + key);
    }

    private static java.util.List<String> strings(tools.jackson.databind.JsonNode array) {
        var strings = new java.util.ArrayList<String>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }

    private static String clerk(Story story) {
        return story.council().user("democratic-services");
    }
}
