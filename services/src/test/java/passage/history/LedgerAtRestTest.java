package passage.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import passage.events.Topics;
import passage.testing.ServiceTest;
import passage.testing.TestPlan;

/** What the ledger tells of itself is no entry, so that one checkpoint does not cause the next. */
@ActiveProfiles({"website", "history"})
@TestPropertySource(
        properties = {
            "passage.clock.simulated-from=2024-07-18T12:00",
            "passage.website.address=http://127.0.0.1:1",
            "passage.history.sign-within=100ms"
        })
class LedgerAtRestTest extends ServiceTest {
    private final TestPlan plan = TestPlan.ofDevon();

    @Autowired
    private Sealing sealing;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void comesToRestAfterACheckpointWasToldAndReconciliationKnowsThat() {
        store(plan);
        happens(plan.tell(plan.opened()), plan.tell(plan.released()));
        sign();
        long signed = checkpoints.count();
        assertThat(signed).isPositive();
        assertThat(count("platform.outbox")).isEqualTo(signed);
        assertThat(count("platform.outbox where sent_at is not null")).isEqualTo(signed);

        for (int again = 0; again < 3; again++) {
            sign();
        }
        assertThat(checkpoints.count()).isEqualTo(signed);
        assertThat(count("platform.outbox")).isEqualTo(signed);
        assertThat(count("history.entry")).isZero();
        assertThat(jdbc.sql("select count(*) from platform.inbox where consumer = 'website-checkpoints'")
                        .query(Long.class)
                        .single())
                .isEqualTo(signed);

        var verdict = reconciliation.compare();
        assertThat(verdict.drifts()).isEmpty();
        assertThat(verdict.logged()).isEqualTo(verdict.entries()).isEqualTo(verdict.records());
    }

    /** Signs what waits, and waits until whatever that caused has been sent, taken and sealed. */
    private void sign() {
        sealing.round(true);
        awaitQuiet();
    }

    /** How many rows tell what the ledger says of itself. */
    private long count(String table) {
        var where = table.contains(" where ") ? " and topic = ?" : " where topic = ?";
        return jdbc.sql("select count(*) from " + table + where)
                .param(Topics.HISTORY)
                .query(Long.class)
                .single();
    }
}
