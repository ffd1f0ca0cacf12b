package passage.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import passage.PlatformOnly;
import passage.Takings;
import passage.events.Topics;
import passage.platform.inbox.Inbox.StillFailing;
import passage.platform.outbox.Outbox;

@Tag("store")
@PlatformOnly
class InboxTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Inbox inbox;

    @Autowired
    Parking parking;

    @Autowired
    Consumers consumers;

    @Autowired
    Takings takings;

    @Autowired
    Outbox outbox;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    ConsumerFactory<String, byte[]> reader;

    @Autowired
    ParkedEventsHealthIndicator health;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void walkStraight() {
        takings.stumble(null);
    }

    @Test
    void takesAnEventThatIsDeliveredTwiceOnce() {
        var id = UUID.randomUUID();
        send("twice", id, "first");
        send("twice", id, "first");
        send("twice", UUID.randomUUID(), "second");
        await().atMost(SOON).until(() -> takings.of("twice").contains("second"));
        assertThat(takings.of("twice")).containsExactly("first", "second");
    }

    @Test
    void parksWhatFollowsAFailureUntilRepairWhileOtherKeysGoOn() {
        takings.stumble(at("lame", "2"));
        var ids = new HashMap<String, UUID>();
        for (var text : List.of("1", "2", "3", "4")) {
            ids.put(text, commit("lame", text));
            commit("sound", text);
        }
        await().atMost(SOON)
                .until(() -> takings.of("sound").size() == 4
                        && lot("lame").map(Parking.Lot::events).orElse(0L) == 3);
        assertThat(takings.of("lame")).containsExactly("1");
        assertThat(lot("lame")).hasValueSatisfying(lot -> {
            assertThat(lot.event()).isEqualTo(ids.get("2"));
            assertThat(lot.reason()).isEqualTo("stumbled over 2");
        });
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(lettersOf("lame")).singleElement().satisfies(letter -> {
            assertThat(new String(letter.value(), UTF_8)).isEqualTo("2");
            assertThat(header(letter, "ce_id")).isEqualTo(String.valueOf(ids.get("2")));
            assertThat(header(letter, "dead-letter-reason")).isEqualTo("stumbled over 2");
        });

        assertThatThrownBy(() -> consumers.repair("test-takings", "lame"))
                .isInstanceOf(StillFailing.class)
                .hasMessageContaining("stumbled over 2");
        assertThat(takings.of("lame")).containsExactly("1");

        takings.stumble(at("lame", "4"));
        assertThatThrownBy(() -> consumers.repair("test-takings", "lame")).hasMessageStartingWith("Took 2, then test");
        takings.stumble(null);
        assertThat(consumers.repair("test-takings", "lame")).isEqualTo(1);
        commit("lame", "5");
        await().atMost(SOON).until(() -> takings.of("lame").contains("5"));
        assertThat(takings.of("lame")).containsExactly("1", "2", "3", "4", "5");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatCannotBeTakenTogetherIsTakenOneByOne() {
        var first = received("pair", "1", 1);
        takings.stumble(at("pair", "2"));
        inbox.receive(takings, List.of(first, received("pair", "2", 2), first, received("other", "x", 3)));
        assertThat(takings.of("pair")).containsExactly("1");
        assertThat(takings.of("other")).containsExactly("x");

        takings.stumble(null);
        inbox.receive(takings, List.of(received("pair", "3", 4), received("other", "y", 5)));
        assertThat(takings.of("pair")).containsExactly("1");
        assertThat(takings.of("other")).containsExactly("x", "y");
        assertThat(inbox.retry(takings, "pair")).isEqualTo(2);
        assertThat(takings.of("pair")).containsExactly("1", "2", "3");
    }

    @Test
    void anEventAlreadyTakenIsNotParkedWhenItComesAgain() {
        var first = received("again", "1", 1);
        var second = received("again", "2", 2);
        takings.stumble(at("again", "2"));
        inbox.receive(takings, first);
        inbox.receive(takings, second);
        inbox.receive(takings, first);
        takings.stumble(null);
        assertThat(inbox.retry(takings, "again")).isEqualTo(1);
        assertThat(takings.of("again")).containsExactly("1", "2");
    }

    @Test
    void repairAndNewEventsDoNotOvertakeEachOther() {
        takings.stumble(at("race", "0"));
        inbox.receive(takings, received("race", "0", 0));
        takings.stumble(null);
        var arrivals = CompletableFuture.runAsync(() ->
                IntStream.range(1, 200).forEach(n -> inbox.receive(takings, received("race", String.valueOf(n), n))));
        while (!arrivals.isDone()) {
            inbox.retry(takings, "race");
        }
        arrivals.join();
        inbox.retry(takings, "race");
        assertThat(takings.of("race"))
                .isEqualTo(IntStream.range(0, 200).mapToObj(String::valueOf).toList());
    }

    @Test
    void aDatabaseThatIsAwayIsNotTheEventsFault() {
        var failures = new AtomicInteger();
        takings.stumble((key, text) -> {
            if (key.equals("locked") && failures.incrementAndGet() <= 2) {
                throw new CannotAcquireLockException("busy");
            }
        });
        commit("locked", "1");
        await().atMost(SOON).until(() -> !takings.of("locked").isEmpty());
        assertThat(failures).hasValue(3);
        assertThat(lot("locked")).isEmpty();
        assertThat(lettersOf("locked")).isEmpty();
    }

    @Test
    void aRecordOfOthersGoesToTheDeadLettersAndStopsNobody() {
        kafka.send(Topics.PLANS, "stranger", "hello".getBytes(UTF_8)).join();
        commit("stranger", "after");
        await().atMost(SOON).until(() -> !takings.of("stranger").isEmpty());
        assertThat(takings.of("stranger")).containsExactly("after");
        assertThat(lettersOf("stranger"))
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, "dead-letter-reason"))
                        .contains("is no event: it has no header ce_id"));
    }

    private static Takings.Stumbling at(String where, String what) {
        return (key, text) -> {
            if (key.equals(where) && text.equals(what)) {
                throw new IllegalStateException("stumbled over " + text);
            }
        };
    }

    private java.util.Optional<Parking.Lot> lot(String key) {
        return parking.lots().stream().filter(lot -> lot.key().equals(key)).findFirst();
    }

    private UUID commit(String key, String text) {
        var id = new TransactionTemplate(transactions)
                .execute(status -> outbox.append(
                        Topics.PLANS, key, "test", Instant.parse("2024-07-10T10:00:00Z"), text.getBytes(UTF_8)));
        return java.util.Objects.requireNonNull(id);
    }

    private void send(String key, UUID id, String text) {
        var message = new ProducerRecord<>(Topics.PLANS, key, text.getBytes(UTF_8));
        Map.of("ce_id", id.toString(), "ce_type", "test", "ce_time", "2024-07-10T10:00:00Z")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        kafka.send(message).join();
    }

    private static Received received(String key, String text, long offset) {
        return new Received(
                UUID.randomUUID(), "test", Instant.EPOCH, key, Topics.PLANS, 0, offset, text.getBytes(UTF_8));
    }

    private List<ConsumerRecord<String, byte[]>> lettersOf(String key) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var letters = reader.createConsumer("letters-" + UUID.randomUUID(), "")) {
            letters.subscribe(List.of(Topics.PLANS + ".dlt"));
            await().atMost(SOON).until(() -> {
                letters.poll(Duration.ofMillis(200)).forEach(found::add);
                return letters.assignment().stream()
                                .allMatch(place -> letters.position(place)
                                        >= letters.endOffsets(List.of(place)).getOrDefault(place, 0L))
                        && !letters.assignment().isEmpty();
            });
        }
        found.removeIf(letter -> !key.equals(letter.key()));
        return found;
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
