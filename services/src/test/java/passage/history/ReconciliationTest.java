package passage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import passage.events.Topics;
import passage.history.Drift.Kind;
import passage.testing.Api;
import passage.testing.Browser;

/** Whatever is spoilt in one of the records is named for what it is; what was spoilt is mended afterwards. */
class ReconciliationTest extends Spoiling {
    @Autowired
    private Alarm alarm;

    @Autowired
    private Sealing sealing;

    @Autowired
    private WebApplicationContext application;

    @Test
    void namesWhatIsSpoiltInTheSendersLog() {
        var plan = published();
        var id = row(plan, 3);
        assertThat(about(plan)).isEmpty();

        jdbc.sql("create table platform.kept as select * from platform.outbox where id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from platform.outbox where id = ?").param(id).update();
        assertThat(about(plan))
                .extracting(Drift::kind, Drift::words)
                .containsExactly(tuple(
                        Kind.LOST,
                        "the sender's log no longer has number 3 of %s, which the ledger has"
                                .formatted(plan.reference())));
        assertThat(alarm.faults())
                .anySatisfy(fault -> assertThat(fault.words()).startsWith("The ledger and the rest differ: "));

        jdbc.sql("insert into platform.outbox select * from platform.kept").update();
        jdbc.sql("drop table platform.kept").update();
        assertThat(about(plan)).isEmpty();

        jdbc.sql("insert into platform.outbox (event_id, slot, topic, event_key, type, event_time, json, written_at,"
                        + " sent_at, sent_partition, sent_offset) select ?, slot, topic, event_key, type, event_time,"
                        + " json, written_at, sent_at, sent_partition, sent_offset from platform.outbox where id = ?")
                .params(UUID.randomUUID(), id)
                .update();
        assertThat(about(plan))
                .extracting(Drift::kind, Drift::words)
                .containsExactly(tuple(Kind.DOUBLED, "the sender's log has this number twice"));
        jdbc.sql("delete from platform.outbox where id > ? and json = (select json from platform.outbox where id = ?)")
                .params(id, id)
                .update();

        var words = words("platform.outbox", "json", "id", id);
        jdbc.sql("update platform.outbox set json = ? where id = ?")
                .params(words.replace("\"seen\"", "\"assumed\"").getBytes(), id)
                .update();
        assertThat(drifts())
                .extracting(Drift::kind, Drift::words)
                .contains(tuple(Kind.CHANGED, "the sender's log tells it otherwise than the ledger and Kafka do"));
        jdbc.sql("update platform.outbox set json = ? where id = ?")
                .params(words.getBytes(), id)
                .update();
        assertThat(drifts()).extracting(Drift::kind).doesNotContain(Kind.CHANGED);
    }

    @Test
    void namesWhatIsSpoiltInTheLedgersDatabase() {
        var plan = published();
        long number = jdbc.sql("select entry_index from history.entry where reference = ? and seq = 3 and topic = ?")
                .params(plan.reference(), Topics.PLANS)
                .query(Long.class)
                .single();
        var words = words("history.entry", "canonical", "entry_index", number);
        jdbc.sql("update history.entry set canonical = ? where entry_index = ?")
                .params(words.replace("\"seen\"", "\"assumed\"").getBytes(), number)
                .update();
        assertThat(drifts())
                .contains(new Drift(
                        Kind.CHANGED,
                        "Entry " + number,
                        "the ledger's database tells it otherwise than Kafka and the sender's log do"));
        jdbc.sql("update history.entry set canonical = ? where entry_index = ?")
                .params(words.getBytes(), number)
                .update();

        jdbc.sql("create table history.kept as select * from history.entry where entry_index = ?")
                .param(number)
                .update();
        jdbc.sql("delete from history.entry where entry_index = ?")
                .param(number)
                .update();
        assertThat(about(plan))
                .extracting(Drift::kind, Drift::words)
                .containsExactly(tuple(Kind.LOST, "it was sent, but the ledger does not have it"));
        jdbc.sql("insert into history.entry select * from history.kept").update();
        jdbc.sql("drop table history.kept").update();
        sealing.compareAll();
        assertThat(about(plan)).isEmpty();
    }

    @Test
    void namesWhatIsSpoiltInThePlansAndOnThePages() throws Exception {
        var plan = published();
        jdbc.sql("update plan.plan set stage = 'ENDORSEMENT' where reference = ?")
                .param(plan.reference())
                .update();
        var page = data.resolve("website")
                .resolve(plan.council().slug())
                .resolve(plan.reference())
                .resolve("index.html");
        var words = Files.readString(page);
        Files.writeString(page, words.replace("Version 1", "Version of somebody else"));
        assertThat(about(plan))
                .extracting(Drift::kind, Drift::words)
                .containsExactlyInAnyOrder(
                        tuple(
                                Kind.CHANGED,
                                "the plan stands at 'endorsement' in the workflow, but its last event left it at 'monitoring'"),
                        tuple(
                                Kind.CHANGED,
                                "its page at /published/%s/%s does not show the text that was published, SHA-256 %s"
                                        .formatted(
                                                plan.council().slug(),
                                                plan.reference(),
                                                plan.fact("published")
                                                        .required("digest")
                                                        .asString())));
        jdbc.sql("update plan.plan set stage = 'MONITORING' where reference = ?")
                .param(plan.reference())
                .update();
        Files.delete(page);
        assertThat(about(plan)).extracting(Drift::kind).containsExactly(Kind.LOST);
        Files.writeString(page, words);
        assertThat(about(plan)).isEmpty();
    }

    @Test
    void namesWhatNobodySentAndTellsItOnThePageAndByApi() throws Exception {
        var stranger = new ProducerRecord<>(Topics.AUTHORITIES, "E90999999", """
                {"recordedBy":{"person":null,"actingAs":"system"},"evidence":{"basis":"seen","source":"none",
                 "occurredOn":"2024-07-03","note":null},"fact":{"authority":"E90999999",
                 "feedId":"01907a3c-5c00-7000-8000-000000000004"}}
                """.getBytes());
        var id = UUID.randomUUID();
        stranger.headers()
                .add("ce_id", id.toString().getBytes())
                .add("ce_type", "passage.authority.feed-revoked.v1".getBytes())
                .add("ce_time", "2024-07-03T09:00:00Z".getBytes())
                .add("ce_source", "urn:passage".getBytes())
                .add("ce_specversion", "1.0".getBytes());
        var place = kafka.send(stranger).get().getRecordMetadata();
        await().until(() -> jdbc.sql("select count(*) from history.entry where event_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                == 1);
        awaitTaken(place);

        var words =
                "passage.authority.feed-revoked.v1 about E90999999 came through Kafka, but no log says that it was sent";
        assertThat(api().post(Api.ADMIN, "/api/history/reconciliation", java.util.Map.of())
                        .expect(200)
                        .body()
                        .toString())
                .contains("Invented", words);
        var admin = Browser.signedIn(application, Api.ADMIN, Api.PASSWORD);
        assertThat(admin.get("/history/reconciliation"))
                .hasStatusOk()
                .bodyText()
                .contains("What differs", words.replace("passage", "Passage").substring(8));
        var clerk = council().registers().user("democratic-services");
        api().post(clerk, "/api/history/reconciliation", java.util.Map.of()).expect(403);
    }
}
