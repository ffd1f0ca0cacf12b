package passage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import passage.events.Topics;
import passage.history.Drift.Kind;

/** Rows and records as somebody leaves them who has the database or the broker's machine in hand. */
class SpoiltRecordsTest extends Spoiling {
    @Test
    void namesARowOfTheLedgerThatIsThereTwice() {
        var plan = published();
        jdbc.sql("insert into history.entry (entry_index, event_id, type, event_time, topic, kafka_partition,"
                        + " kafka_offset, event_key, plan_id, reference, authority, authority_name, seq, canonical,"
                        + " digest, appended_at) select -1, ?, type, event_time, topic, kafka_partition, 999999,"
                        + " event_key, plan_id, reference, authority, authority_name, seq, canonical, digest,"
                        + " appended_at from history.entry where reference = ? and seq = 3 and topic = ?")
                .params(UUID.randomUUID(), plan.reference(), Topics.PLANS)
                .update();
        try {
            assertThat(about(plan))
                    .containsExactly(new Drift(
                            Kind.DOUBLED,
                            "Entry -1",
                            "the ledger has the number 3 of %s twice".formatted(plan.reference())));
        } finally {
            jdbc.sql("delete from history.entry where entry_index = -1").update();
        }
        assertThat(about(plan)).isEmpty();
    }

    @Test
    void namesARecordThatWasAlteredInKafka() throws Exception {
        var plan = published();
        var id = row(plan, 3);
        var sent = words("platform.outbox", "json", "id", id).getBytes();
        int partition = jdbc.sql("select sent_partition from platform.outbox where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        long number = jdbc.sql("select entry_index from history.entry where reference = ? and seq = 3 and topic = ?")
                .params(plan.reference(), Topics.PLANS)
                .query(Long.class)
                .single();
        var file = KafkaFile.of(data, Topics.PLANS, partition);
        try {
            file.alter(sent, "\"seen\"", "\"sees\"", true);
            assertThat(drifts())
                    .contains(new Drift(
                            Kind.CHANGED,
                            "Entry " + number,
                            "Kafka tells it otherwise than the ledger and the sender's log do"));
            file.alter(sent, "\"seen\"", "\"sees\"", false);
            assertThat(reconciliation.compare().drifts())
                    .anySatisfy(drift -> assertThat(drift.toString())
                            .startsWith("Changed: passage.plans/%d/".formatted(partition))
                            .contains("Kafka cannot read its own record here or behind it: "));
        } finally {
            file.restore();
        }
        assertThat(drifts()).extracting(Drift::kind).doesNotContain(Kind.CHANGED);
    }

    @Test
    void namesWhatIsNoEventAndACheckpointThatWasNeverSigned() throws Exception {
        var place = kafka.send(new ProducerRecord<>(Topics.PLANS, "a key", "no event".getBytes()))
                .get()
                .getRecordMetadata();
        var forged = checkpoint("{\"fact\":{\"origin\":\"x\",\"key\":\"x\",\"size\":1,\"root\":\"forged\","
                + "\"signedAt\":\"2024-07-03T09:00:00Z\",\"note\":\"x\\n1\\nforged\\n\\nx\",\"covers\":[]}}");
        awaitTaken(place);
        assertThat(reconciliation.compare().drifts())
                .contains(
                        new Drift(
                                Kind.INVENTED,
                                "%s/%d/%d".formatted(place.topic(), place.partition(), place.offset()),
                                "this record in Kafka is no event of Passage"),
                        new Drift(
                                Kind.INVENTED,
                                "%s/%d/%d".formatted(forged.topic(), forged.partition(), forged.offset()),
                                "this record in Kafka tells of no checkpoint that the ledger signed"));
    }

    private RecordMetadata checkpoint(String json) throws Exception {
        var record = new ProducerRecord<>(Topics.HISTORY, "ledger", json.getBytes());
        record.headers()
                .add("ce_id", UUID.randomUUID().toString().getBytes())
                .add("ce_type", "passage.history.checkpoint-signed.v1".getBytes())
                .add("ce_time", "2024-07-03T09:00:00Z".getBytes());
        return kafka.send(record).get().getRecordMetadata();
    }
}
