package passage.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import passage.PlatformOnly;
import passage.Takings;
import passage.events.Topics;
import passage.platform.clock.WallClock;
import passage.testing.stores.BrokerSwitch;

@Tag("store")
@PlatformOnly
class OutboxTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Autowired
    Outbox outbox;

    @Autowired
    Takings takings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationContext context;

    @Test
    void keepsTheOrderOfEachKeyWithTwoRelaysAndNotesEachPlace() throws Exception {
        int keys = 20;
        int events = 200;
        var second = secondRelay();
        second.start();
        try {
            write(keys, events);
            await().atMost(SOON).until(() -> outbox.waiting() == 0);
        } finally {
            second.stop();
        }
        var expected = IntStream.range(0, events).mapToObj(String::valueOf).toList();
        for (int key = 0; key < keys; key++) {
            var name = "order-" + key;
            await().atMost(SOON).until(() -> takings.of(name).size() >= events);
            assertThat(takings.of(name)).isEqualTo(expected);
            var log = outbox.log(Topics.PLANS, name);
            assertThat(log)
                    .hasSize(events)
                    .allSatisfy(logged ->
                            assertThat(logged.partition()).isEqualTo(log.get(0).partition()));
            assertThat(log.stream().map(Logged::offset).map(Objects::requireNonNull))
                    .isSorted();
        }
    }

    @Test
    void anEventOfARolledBackTransactionNeverWas() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    append("rolled-back", "never");
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");
        commit("rolled-back", "later");
        await().atMost(SOON).until(() -> !takings.of("rolled-back").isEmpty());
        assertThat(outbox.log(Topics.PLANS, "rolled-back")).hasSize(1);
        assertThat(takings.of("rolled-back")).containsExactly("later");
    }

    @Test
    void anEventWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> append("none", "x")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void workGoesOnWithoutABrokerAndNothingIsLost() {
        var broker = BrokerSwitch.of(context);
        var health = context.getBean(BrokerHealthIndicator.class);
        commit("broker-away", "0");
        await().atMost(SOON).until(() -> outbox.waiting() == 0);
        broker.off().run();
        try {
            IntStream.range(1, 50).forEach(n -> commit("broker-away", String.valueOf(n)));
            assertThat(outbox.waiting()).isEqualTo(49);
            await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.DOWN));
            assertThat(outbox.log(Topics.PLANS, "broker-away"))
                    .filteredOn(logged -> logged.offset() == null)
                    .hasSize(49);
        } finally {
            broker.on().run();
        }
        await().atMost(SOON).until(() -> outbox.waiting() == 0);
        await().atMost(SOON).until(() -> takings.of("broker-away").size() >= 50);
        assertThat(takings.of("broker-away"))
                .isEqualTo(IntStream.range(0, 50).mapToObj(String::valueOf).toList());
        await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.UP));
    }

    private void write(int keys, int events) throws InterruptedException, ExecutionException {
        var writers = Executors.newFixedThreadPool(4);
        var written = new ArrayList<Future<?>>();
        for (int key = 0; key < keys; key++) {
            var name = "order-" + key;
            written.add(writers.submit(() -> IntStream.range(0, events).forEach(n -> commit(name, String.valueOf(n)))));
        }
        for (var each : written) {
            each.get();
        }
        writers.shutdown();
    }

    private void commit(String key, String text) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> append(key, text));
    }

    private void append(String key, String text) {
        outbox.append(Topics.PLANS, key, "test", Instant.parse("2024-07-10T10:00:00Z"), text.getBytes(UTF_8));
    }

    private Relay secondRelay() {
        return new Relay(
                context.getBean(JdbcTemplate.class),
                transactions,
                context.getBean(Wire.class),
                context.getBean(KafkaAdmin.class),
                context.getBean(WallClock.class),
                new WakeUp());
    }
}
