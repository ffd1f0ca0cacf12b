package passage.platform.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Several processes behind one address know who is signed in: on a server database, sessions lie there. */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
@EnableJdbcHttpSession(tableName = "platform.session")
class SharedSessions {
    /** Two requests of one person may write the same attribute at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer lastWriterWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
