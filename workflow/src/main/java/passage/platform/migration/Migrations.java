package passage.platform.migration;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One schema a module, each with its own Flyway history: {@code db/migration/<module>/V1__name.sql}. */
public class Migrations implements InitializingBean {
    private final DataSource dataSource;
    private final OneAtATime lock;

    public Migrations(DataSource dataSource) {
        this(dataSource, new OneAtATime(dataSource));
    }

    Migrations(DataSource dataSource, OneAtATime lock) {
        this.dataSource = dataSource;
        this.lock = lock;
    }

    @Override
    public void afterPropertiesSet() throws Exception {
        lock.alone(() -> {
            migrate(lock.isServer());
            return true;
        });
    }

    private void migrate(boolean postgres) throws IOException {
        var placeholders = Map.of("blob", postgres ? "bytea" : "blob");
        for (var module : modules()) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/migration/" + module)
                    .schemas(postgres ? module : module.toUpperCase(Locale.ROOT))
                    .createSchemas(true)
                    .placeholders(placeholders)
                    .load()
                    .migrate();
        }
    }

    private static Iterable<String> modules() throws IOException {
        var found = new TreeSet<String>();
        for (var script : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
            var parts = List.of(script.getURL().getPath().split("/"));
            found.add(parts.get(parts.size() - 2));
        }
        return found;
    }
}
