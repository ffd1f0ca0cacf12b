package passage.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts statements and commits on a data source, and stands out of the way while it is told not to count. */
final class SqlCounter extends DelegatingDataSource {
    private static final Set<String> EXECUTES = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate", "executeLargeBatch");

    private static final int LONGEST_TEXT = 160;

    private final DataSource counted;
    private final LongAdder statements = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder rollbacks = new LongAdder();
    private final Map<String, AtomicLong> texts = new ConcurrentHashMap<>();
    private volatile boolean counting;

    /** What was counted for one plan on average. */
    record Counts(double statements, double commits, double rollbacks) {}

    SqlCounter(DataSource target) {
        super(target);
        this.counted =
                ProxyDataSourceBuilder.create(target).listener(new Counting()).build();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting ? counted.getConnection() : super.getConnection();
    }

    void begin() {
        statements.reset();
        commits.reset();
        rollbacks.reset();
        texts.clear();
        counting = true;
    }

    Counts end(int plans) {
        counting = false;
        return new Counts(
                statements.doubleValue() / plans, commits.doubleValue() / plans, rollbacks.doubleValue() / plans);
    }

    /** Each statement's text with how often it was sent for a plan, most frequent first. */
    Map<Double, String> mostFrequent(int plans, int atMost) {
        var sorted = new TreeMap<Double, String>(Comparator.reverseOrder());
        texts.forEach((text, count) -> sorted.merge(
                Math.round(count.doubleValue() * 10 / plans) / 10.0,
                text,
                (one, other) -> one + "\n            " + other));
        var most = new TreeMap<Double, String>(Comparator.reverseOrder());
        sorted.entrySet().stream().limit(atMost).forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_TEXT));
    }

    /** A batch counts as one statement; a statement outside a transaction is a commit too. */
    private class Counting extends JdbcLifecycleEventListenerAdapter {
        @Override
        public void afterMethod(MethodExecutionContext context) {
            var method = context.getMethod().getName();
            if (context.getTarget() instanceof Connection) {
                count(method);
            }
        }

        private void count(String method) {
            if (method.equals("commit")) {
                commits.increment();
            } else if (method.equals("rollback")) {
                rollbacks.increment();
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (!EXECUTES.contains(execution.getMethod().getName())) {
                return;
            }
            statements.increment();
            if (!queries.isEmpty()) {
                texts.computeIfAbsent(shortened(queries.get(0).getQuery()), text -> new AtomicLong())
                        .incrementAndGet();
            }
            try {
                if (execution.getStatement().getConnection().getAutoCommit()) {
                    commits.increment();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
