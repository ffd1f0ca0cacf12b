package passage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.PassageTest;
import passage.testing.Story;

/** The engine's own history may be cleaned at any moment: nothing that Passage tells or proves comes from it. */
class EngineHistoryTest extends PassageTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext application;

    @TempDir
    private Path temp;

    @Test
    void mayBeCleanedAtAnyMomentWithoutLoss() {
        var plan = council()
                .clearedBy("section-151", "monitoring-officer")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .clears("section-151");
        losesNothingWhenCleaned(plan);
        plan.clears("monitoring-officer").isDecided("approved");
        losesNothingWhenCleaned(plan);
        plan.publishesNotice().certifies();
        losesNothingWhenCleaned(plan);
        plan.submits().publishes();
        losesNothingWhenCleaned(plan);
        plan.closes();
        losesNothingWhenCleaned(plan);

        assertThat(plan.stage()).isEqualTo("closed");
        assertThat(String.join(" ", plan.happened()))
                .isEqualTo("opened text-drafted draft-completed draft-cleared draft-cleared decision-recorded endorsed"
                        + " decision-notice-published decision-took-effect certified submitted receipt-recorded"
                        + " released-for-publication published closed");
    }

    private void losesNothingWhenCleaned(Story plan) {
        api().awaitQuiet();
        assertThat(rows()).as("what the engine remembers").isPositive();
        var before = told(plan);
        assertThat(before.get("/history/plans/" + plan.reference())).contains("are proved");
        tables().forEach(table -> jdbc.sql("delete from " + table).update());
        assertThat(rows()).isZero();
        assertThat(told(plan)).isEqualTo(before);
    }

    private long rows() {
        return tables().stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private List<String> tables() {
        var tables = jdbc.sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where upper(table_name) like 'ACT!_HI!_%' escape '!'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(10);
        return tables;
    }

    /** All that Passage says of a plan, by address; of pages what is the same each time; and the verdict on its bundle. */
    private Map<String, String> told(Story plan) {
        var told = new LinkedHashMap<String, String>();
        var clerk = plan.council().user("democratic-services");
        var bundle = "/api/history/plans/%s/bundle".formatted(plan.reference());
        told.put("verdict", verdict(api().bytes(Api.ADMIN, bundle)));
        for (var path : List.of("/api/plans/", "/api/history/plans/")) {
            told.put(path, text(api().bytes(Api.ADMIN, path + plan.reference())));
        }
        told.put("events", plan.events().toString());
        var browser = Browser.signedIn(application, clerk, Api.PASSWORD);
        for (var path : List.of("/plans/", "/history/plans/")) {
            var address = path + plan.reference();
            var page = browser.get(address);
            assertThat(page).hasStatusOk();
            told.put(address, words(text(page.getResponse().getContentAsByteArray())));
        }
        return told;
    }

    /** As an auditor has it verified: in a process of its own. */
    private String verdict(byte[] bundle) {
        try {
            var zip = Files.write(temp.resolve("bundle.zip"), bundle);
            var verifier = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            Path.of("target", "classes").toString(),
                            "passage.history.audit.PassageVerify",
                            zip.toString())
                    .redirectErrorStream(true)
                    .start();
            var words = text(verifier.getInputStream().readAllBytes());
            assertThat(verifier.waitFor()).as(words).isZero();
            assertThat(words).contains("none missing");
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Without the fields that are new each time a page is asked for. */
    private static String words(String page) {
        return page.replaceAll("<input type=\"hidden\"[^>]*>", "").replaceAll("nonce=\"[^\"]*\"", "");
    }
}
