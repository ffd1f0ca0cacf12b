package passage.broker;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import passage.broker.StockConsumer.Printed;
import passage.events.EventTypes;
import passage.events.SchemaFiles;
import passage.events.Topics;
import passage.testing.Demonstration;
import passage.testing.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What four councils' stories leave on the broker is in order, complete and valid, read with Kafka's own tool. */
@Demonstration
class StockConsumerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private KafkaConnectionDetails kafka;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Told story;
    private StockConsumer consumer;

    @BeforeEach
    void waitForTheEnd() {
        story = Told.on(port);
        await().atMost(Duration.ofSeconds(30)).until(this::aCheckpointWasTold);
        consumer = new StockConsumer(String.join(",", kafka.getBootstrapServers()));
    }

    @Test
    void readsEveryPlansEventsInOrderWithoutAGap() throws Exception {
        var byPlan = consumer.read("--topic", Topics.PLANS).stream().collect(groupingBy(Printed::key));

        assertThat(byPlan).hasSize(4).allSatisfy((key, printed) -> {
            var plan = payload(printed.get(0)).required("plan");
            assertThat(key).isEqualTo(plan.required("id").asString());
            long last = story.plan("auditor", plan.required("reference").asString())
                    .required("planSeq")
                    .asLong();
            assertThat(printed)
                    .extracting(each -> payload(each).required("planSeq").asLong())
                    .containsExactlyElementsOf(upTo(last));
        });
    }

    @Test
    void readsOnEveryTopicWholeCloudEventsThatFitTheirSchemas() throws Exception {
        var printed = consumer.read("--include", "passage\\.[a-z]+");

        assertThat(printed).doesNotHaveDuplicates().allSatisfy(each -> {
            isWhole(each);
            assertThat(SchemaFiles.faults(each.type(), each.value()))
                    .as(each.value())
                    .isEmpty();
        });
        assertThat(printed)
                .extracting(each -> EventTypes.topicOf(EventTypes.named(each.type())))
                .containsAll(Topics.ALL);
    }

    @Test
    void anybodyMayReadASchema() {
        var schema = story.get("nobody", "/schemas/passage.plan.endorsed.v1.schema.json");
        assertThat(schema.required("title").asString()).isEqualTo("passage.plan.endorsed.v1");
    }

    @Test
    void theAsyncApiDocumentTellsTopicsAndHeadersAsTheyWereRead() throws Exception {
        var document = story.get("nobody", "/schemas/asyncapi.json");
        var headers = document.required("components").required("schemas").required("cloudEventHeaders");

        for (var topic : Topics.ALL) {
            var channel = topic.substring("passage.".length());
            var messages = document.required("channels").required(channel).required("messages");
            assertThat(consumer.read("--topic", topic)).isNotEmpty().allSatisfy(each -> {
                assertThat(messages.has(each.type())).as(each.type()).isTrue();
                assertThat(SchemaFiles.faultsBy(headers.toString(), JSON.writeValueAsString(each.headers())))
                        .isEmpty();
            });
        }
    }

    private static void isWhole(Printed printed) {
        var headers = printed.headers();
        assertThat(headers)
                .containsOnlyKeys(
                        "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "content-type")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "urn:passage")
                .containsEntry("ce_subject", printed.key())
                .containsEntry("content-type", "application/json");
        assertThat(UUID.fromString(headers.get("ce_id")).version()).isEqualTo(7);
        assertThat(OffsetDateTime.parse(headers.get("ce_time")).getYear()).isEqualTo(2024);
    }

    /** The ledger signs ten seconds after the first event at the latest. */
    private boolean aCheckpointWasTold() {
        return jdbc.sql("select count(*) from platform.outbox where topic = ? and sent_at is not null")
                        .param(Topics.HISTORY)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static JsonNode payload(Printed printed) {
        return JSON.readTree(printed.value());
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
