package passage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import passage.PassageApplication;
import passage.platform.clock.WallClock;

/** Passage in profile oidc, its provider in this process, with two councils; one for all such tests. */
@SpringBootTest(
        classes = PassageApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "passage.broker.port=0",
            "passage.broker.controller-port=0",
            "passage.oidc.client-id=passage",
            "passage.oidc.client-secret=secret",
            "passage.oidc.audiences=passage-api",
            "passage.oidc.roles-from=realm_access.roles,groups",
            "passage.oidc.councils-from=council"
        })
@ActiveProfiles({"oidc", "workflow"})
@Import(AtProvider.Ticking.class)
public abstract class AtProvider {
    protected static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    protected static final String REALM = "council";
    protected static final String OWN = "E91000001";
    protected static final String FOREIGN = "E91000002";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private Ticking ticking;

    /** Wall time that this test moves. */
    @TestConfiguration
    protected static class Ticking {
        volatile Duration ahead = Duration.ZERO;

        @Bean
        @Primary
        WallClock movedWall() {
            return () -> Instant.now().plus(ahead);
        }
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) throws Exception {
        PROVIDER.start();
        var folder = Files.createTempDirectory("passage-test");
        registry.add("passage.data", folder::toString);
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        registry.add("passage.oidc.roles[Passage clerks]", () -> "democratic-services, author@E91000003");
        registry.add("passage.oidc.issuer", () -> PROVIDER.issuerUrl(REALM).toString());
    }

    @BeforeEach
    void councilsAreThere() {
        ticking.ahead = Duration.ZERO;
        for (var council : List.of(OWN, FOREIGN)) {
            var body = """
                {"gssCode": "%s", "name": "Council %s", "shortName": "%s", "slug": "%s", "kind": "unitary"}\
                """.formatted(council, council, council, council.toLowerCase(java.util.Locale.ROOT));
            var answer = visitor().post("/api/authorities", token("admin", Map.of("groups", List.of("admin"))), body);
            assertThat(answer.statusCode()).isIn(201, 409, 422);
        }
    }

    protected static Map<String, Object> clerk() {
        return Map.of("groups", List.of("Passage clerks"), "council", List.of(OWN));
    }

    protected static Map<String, Object> at(String role, String council) {
        return Map.of("realm_access", Map.of("roles", List.of(role + "@" + council, "offline_access")));
    }

    protected static String token(String subject, Map<String, Object> claims) {
        return PROVIDER.issueToken(REALM, "program", callback(REALM, subject, "passage-api", claims, 3600))
                .serialize();
    }

    protected static DefaultOAuth2TokenCallback callback(
            String realm, String subject, String audience, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback(realm, subject, "JWT", List.of(audience), claims, seconds);
    }

    /** Goes to the provider and back as the browser is sent; returns where it was sent to. */
    protected static String signIn(Visitor visitor, String subject, Map<String, Object> claims) {
        willSignIn(subject, claims);
        var asked = visitor.get("/oauth2/authorization/passage")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = Visitor.elsewhere(asked).headers().firstValue("Location").orElseThrow();
        visitor.get(back.replace("https://passage.example", ""));
        return java.net.URLDecoder.decode(asked, java.nio.charset.StandardCharsets.UTF_8);
    }

    protected Visitor visitor() {
        return new Visitor(port);
    }

    protected static String csrf(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        return found.find() ? found.group(1) : "none";
    }

    protected static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Who the provider finds signed in when the next browser comes. */
    protected static void willSignIn(String subject, Map<String, Object> claims) {
        var all = new HashMap<String, Object>(claims);
        all.put("name", "Name of " + subject);
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(REALM, subject, "JWT", List.of("passage"), all, 3600));
    }

    protected String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Moves wall time to so long after the machine's. */
    protected void ahead(Duration by) {
        ticking.ahead = by;
    }
}
