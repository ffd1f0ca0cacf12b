package passage.platform.access;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;

/** Who is signed in: kept by the process, or on a server database by all processes together. */
@Configuration(proxyBeanMethods = false)
class Sessions {
    @Bean
    CookieSerializer sessionCookie(Environment environment) {
        return new SessionCookie(environment.matchesProfiles("oidc"));
    }

    /** One process keeps its own. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!postgres")
    @EnableSpringHttpSession
    static class OfThisProcess {
        @Bean
        Kept keptSessions() {
            return new Kept();
        }
    }

    /** Several processes behind one address know who is signed in: on a server database, sessions lie there. */
    @Configuration(proxyBeanMethods = false)
    @Profile("postgres")
    @EnableJdbcHttpSession(tableName = "platform.session")
    static class Shared {
        /** Two requests of one person may write the same attribute at once. */
        @Bean
        PostgreSqlJdbcIndexedSessionRepositoryCustomizer lastWriterWins() {
            return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        }
    }

    /** Forgets those that have ended when new ones come. */
    static class Kept extends MapSessionRepository {
        private static final int SWEEP_EVERY = 200;

        private final ConcurrentHashMap<String, Session> all;
        private final AtomicInteger made = new AtomicInteger();

        Kept() {
            this(new ConcurrentHashMap<>());
        }

        private Kept(ConcurrentHashMap<String, Session> all) {
            super(all);
            this.all = all;
        }

        /** Ends all sessions of somebody. */
        void end(String username) {
            all.values().removeIf(session -> isOf(session, username));
        }

        private static boolean isOf(Session session, String username) {
            SecurityContext context =
                    session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            var signedIn = context == null ? null : context.getAuthentication();
            return signedIn != null && signedIn.getName().equals(username);
        }

        @Override
        public MapSession createSession() {
            if (made.incrementAndGet() % SWEEP_EVERY == 0) {
                all.values().removeIf(Session::isExpired);
            }
            return super.createSession();
        }
    }
}
