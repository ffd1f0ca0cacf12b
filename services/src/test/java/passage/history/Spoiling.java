package passage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import passage.events.Topics;
import passage.testing.PassageTest;
import passage.testing.Story;

/** A published plan, of which the records are compared before and after somebody spoilt one. */
abstract class Spoiling extends PassageTest {
    @Autowired
    protected Reconciliation reconciliation;

    @Autowired
    protected AgainstKafka against;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected KafkaTemplate<String, byte[]> kafka;

    @Value("${passage.data}")
    protected Path data;

    /** The offset is committed after the transaction. */
    protected void awaitTaken(RecordMetadata place) {
        var partition = new TopicPartition(place.topic(), place.partition());
        await().until(() -> against.taken().getOrDefault(partition, 0L) > place.offset());
    }

    protected Story published() {
        var plan = council()
                .decidedByCommittee()
                .opensPlan()
                .drafts()
                .isDecided("adopted")
                .certifies()
                .submits()
                .publishes();
        api().awaitQuiet();
        return plan;
    }

    protected List<Drift> drifts() {
        var verdict = reconciliation.compare();
        assertThat(verdict.notAsked()).isEmpty();
        assertThat(verdict.records()).isGreaterThanOrEqualTo(verdict.entries() - 1);
        return verdict.drifts();
    }

    protected List<Drift> about(Story plan) {
        return drifts().stream()
                .filter(drift -> (drift.where() + drift.words()).contains(plan.reference()))
                .toList();
    }

    protected long row(Story plan, int seq) {
        return jdbc.sql("select id from platform.outbox where topic = ? and event_key = ? order by id")
                .params(Topics.PLANS, plan.id().toString())
                .query(Long.class)
                .list()
                .get(seq - 1);
    }

    protected String words(String table, String column, String key, long id) {
        return new String(jdbc.sql("select %s from %s where %s = ?".formatted(column, table, key))
                .param(id)
                .query(byte[].class)
                .single());
    }
}
