package passage.history;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import passage.platform.access.Actor;
import passage.platform.access.Belonging;
import passage.platform.access.Door.Subject;

/** Whose the ledger's plans and entries are; what concerns no single council may be read by all who are signed in. */
@Configuration(proxyBeanMethods = false)
class WhoseHistory {
    private static final String WHOSE =
            "select distinct coalesce(authority, '" + Actor.EVERYWHERE + "') from history.entry where ";
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,18}");

    private record Whose(Subject subject, Function<String, Optional<String>> asked) implements Belonging {
        @Override
        public Optional<String> councilOf(String id) {
            return asked.apply(id);
        }
    }

    @Bean
    Belonging whoseHistory(JdbcClient jdbc) {
        return new Whose(
                Subject.HISTORY_OF_PLAN,
                reference -> first(jdbc.sql(WHOSE + "reference = ?").param(reference)));
    }

    @Bean
    Belonging whoseEntry(JdbcClient jdbc) {
        return new Whose(
                Subject.LEDGER_ENTRY,
                index -> INDEX.matcher(index).matches()
                        ? first(jdbc.sql(WHOSE + "entry_index = ?").param(Long.valueOf(index)))
                        : Optional.empty());
    }

    private static Optional<String> first(StatementSpec asked) {
        return asked.query(String.class).list().stream().findFirst();
    }
}
