package passage.deadlines;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires what business time has made due, and sees to the next waking. The row lock on a plan's watch lets several instances sweep side by side, each
 * thing once; what one holds the others pass over.
 */
@Component
class Sweep {
    private final Watches watches;
    private final Announcer announcer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Sweep(Watches watches, Announcer announcer, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.watches = watches;
        this.announcer = announcer;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws RuntimeException the first failure, after all other plans were swept */
    void run(Instant now) {
        RuntimeException failure = null;
        for (var plan : watches.dueAt(now)) {
            try {
                run(plan, now);
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** What is due is read from the plan's watch, whatever it was that woke. */
    void run(UUID plan, Instant now) {
        transaction.executeWithoutResult(status -> {
            if (leased(plan, now)) {
                var watch = watches.findById(plan).orElseThrow();
                announcer.say(watch, null, watch.fireDue(now));
            }
        });
    }

    private boolean leased(UUID plan, Instant now) {
        return jdbc.sql("""
                        select plan_id from deadlines.watch where plan_id = ? and next_at <= ?
                        for update skip locked
                        """)
                .params(plan, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
