package passage.platform.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.transaction.PlatformTransactionManager;

/** Somebody who came from an OpenID provider and whose session lies in the database, as several processes share it. */
public final class FromProvider {
    private static final String ISSUER = "https://login.example";

    private FromProvider() {}

    /** @return the pseudonym */
    public static UUID comes(
            JdbcClient jdbc, PlatformTransactionManager transactions, String subject, String name, String role)
            throws IOException {
        var provider = new Provider(
                ISSUER, "passage", "secret", List.of(), null, List.of("roles"), null, null, "name", Duration.ZERO);
        var enrolment = new Enrolment(jdbc, transactions, new Claims(provider));
        Map<String, Object> claims = Map.of(
                "iss", ISSUER, "sub", subject, "name", name, "email", subject + "@zz.example", "roles", List.of(role));
        var actor = enrolment.actor(ISSUER, subject, claims).orElseThrow();
        enrolment.remember(actor);
        var now = Instant.now();
        var person = new ProviderPerson(actor, new OidcIdToken("a token", now, now.plusSeconds(60), claims), now);
        var signedIn = new OAuth2AuthenticationToken(person, person.getAuthorities(), "passage");
        var session = UUID.randomUUID().toString();
        jdbc.sql("insert into platform.session (primary_id, session_id, creation_time, last_access_time,"
                        + " max_inactive_interval, expiry_time, principal_name) values (?, ?, 0, 0, 1800, 1, ?)")
                .params(session, UUID.randomUUID().toString(), signedIn.getName())
                .update();
        jdbc.sql("insert into platform.session_attributes (session_primary_id, attribute_name, attribute_bytes)"
                        + " values (?, 'SPRING_SECURITY_CONTEXT', ?)")
                .params(session, serialised(new SecurityContextImpl(signedIn)))
                .update();
        return actor.person();
    }

    private static byte[] serialised(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }
}
