package passage.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import passage.events.Event;
import passage.events.Topics;
import passage.history.proof.TileTree;
import passage.platform.clock.WallClock;
import passage.platform.inbox.Received;
import passage.platform.migration.Migrations;

/** A ledger with its sealer on a database and a folder of its own, without the rest of Passage; time is ticked. */
class TestLedger {
    static final String PLAN = "5ad4a27c-7a5c-4f43-9c4b-0a8f60de2d11";

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Arrivals arrivals;
    final StoredEntries stored;
    final Checkpoints checkpoints;
    final LedgerFolder folder;
    final LedgerKeys keys;
    final Lease lease;
    final Alarm alarm;
    final Comparison comparison;
    final Sealing sealing;
    final List<Event> told = new ArrayList<>();
    private final DataSource database;
    private final AtomicLong sent;
    private Instant now = Instant.parse("2024-07-19T08:00:00Z");

    TestLedger(Path data, DataSource database, String key) {
        this(data, database, key, List.of());
    }

    TestLedger(Path data, DataSource database, String key, List<String> witnesses) {
        this(data, database, key, witnesses, "");
    }

    /** @param authority for time stamps, its address */
    TestLedger(Path data, DataSource database, String key, List<String> witnesses, String authority) {
        this.database = database;
        WallClock wall = () -> now;
        jdbc = JdbcClient.create(database);
        var transactions = new JdbcTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        arrivals = new Arrivals(jdbc);
        stored = new StoredEntries(jdbc);
        checkpoints = new Checkpoints(jdbc);
        folder = new LedgerFolder(data.resolve("ledger"));
        keys = new LedgerKeys(key, data.resolve("keys/ledger.pem"), "devon.example/ledger");
        lease = new Lease(jdbc, wall);
        alarm = new Alarm(wall);
        comparison = new Comparison(stored, alarm, wall);
        sealing = new Sealing(
                arrivals,
                stored,
                checkpoints,
                folder,
                keys,
                lease,
                comparison,
                new Witnesses(witnesses, alarm, wall),
                new Telling(checkpoints, stored, keys, told::add),
                new TimeStamps(authority, folder, alarm, wall),
                alarm,
                wall,
                transactions,
                1_000,
                Duration.ofSeconds(10));
        sent = new AtomicLong(stored.last() + arrivals.waiting());
    }

    static TestLedger in(Path data) {
        return new TestLedger(data, memory(), "");
    }

    static DataSource memory() {
        return migrated("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    }

    static DataSource migrated(String url) {
        var pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(20);
        try {
            new Migrations(pool).afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return pool;
    }

    /** The same data, as another process would open them. */
    TestLedger again(Path data) {
        return new TestLedger(data, database, "");
    }

    void tick(Duration time) {
        now = now.plus(time);
    }

    void take(int events) {
        for (int i = 0; i < events; i++) {
            take(PLAN, sent.get() + 1);
        }
    }

    /** Takes the next event, which tells number {@code seq} of the plan's life. */
    void take(String plan, long seq) {
        transaction.executeWithoutResult(status -> arrivals.add(event(plan, seq, sent.getAndIncrement()), now));
    }

    /** Takes that many events and seals them. */
    TestLedger sealed(int events) {
        take(events);
        sealing.round(true);
        return this;
    }

    static Received event(String plan, long seq, long offset) {
        var json = """
                {"planSeq": %d, "plan": {"reference": "PP-2024-0003", "id": "%s", "authority": "E10000008",
                 "authorityName": "Devon County Council"}, "fact": {"summary": "Progress %d"}}
                """.formatted(seq, plan, seq);
        return new Received(
                UUID.randomUUID(),
                "passage.plan.progress-reported.v1",
                Instant.parse("2024-07-18T11:00:00Z").plusSeconds(seq),
                plan,
                Topics.PLANS,
                0,
                offset,
                json.getBytes(StandardCharsets.UTF_8));
    }

    long signed() {
        return folder.checkpoint().map(keys::own).map(c -> c.size()).orElse(0L);
    }

    TileTree tree() {
        return new TileTree(signed(), folder.tiles());
    }
}
