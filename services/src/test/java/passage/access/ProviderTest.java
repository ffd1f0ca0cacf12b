package passage.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Profile oidc against a provider in this process: browsers and programs, let in and refused. */
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
@Import(ProviderTest.Ticking.class)
class ProviderTest {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();
    private static final String REALM = "council";
    private static final String OWN = "E91000001";
    private static final String FOREIGN = "E91000002";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ticking ticking;

    /** Wall time that this test moves. */
    @TestConfiguration
    static class Ticking {
        private volatile Duration ahead = Duration.ZERO;

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

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void councilsAreThere() {
        ticking.ahead = Duration.ZERO;
        for (var council : List.of(OWN, FOREIGN)) {
            var body = """
                    {"gssCode": "%s", "name": "Council %s", "shortName": "%s", "slug": "%s", "kind": "unitary"}""".formatted(council, council, council, council.toLowerCase(java.util.Locale.ROOT));
            var answer = visitor().post("/api/authorities", token("admin", Map.of("groups", List.of("admin"))), body);
            assertThat(answer.statusCode()).isIn(201, 409, 422);
        }
    }

    @Test
    void aBrowserSignsInAtTheProviderAndIsKnownByAPseudonym() {
        var visitor = visitor();
        assertThat(visitor.get("/work").headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in");
        var page = visitor.get("/sign-in");
        assertThat(page.body()).contains("/oauth2/authorization/passage").doesNotContain("type=\"password\"");
        var before = visitor.cookie();

        var asked = signIn(visitor, "clerk-1", clerk());

        assertThat(asked)
                .contains(
                        "state=",
                        "nonce=",
                        "code_challenge=",
                        "redirect_uri=https://passage.example/login/oauth2/code/passage");
        assertThat(visitor.setCookie())
                .startsWith("__Host-passage-session=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(visitor.cookie())
                .as("a new session, lest somebody laid the old one")
                .isNotEqualTo(before);
        var work = visitor.get("/work");
        assertThat(work.statusCode()).isEqualTo(200);
        assertThat(work.body()).contains("Name of clerk-1");
        assertThat(work.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        var person = person("clerk-1");
        signIn(visitor(), "clerk-1", clerk());
        assertThat(person("clerk-1")).isEqualTo(person);
        assertThat(person.version()).as("a random pseudonym").isEqualTo(4);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        var visitor = visitor();
        signIn(visitor, "clerk-2", clerk());
        var page = visitor.get("/work");
        var origin = "http://" + PROVIDER.issuerUrl(REALM).host() + ":"
                + PROVIDER.issuerUrl(REALM).port();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + origin);
        var forged = visitor.form("/sign-out", "");
        assertThat(forged.statusCode()).isEqualTo(403);

        var out = visitor.form("/sign-out", "_csrf=" + encoded(csrf(page)));

        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(PROVIDER.endSessionEndpointUrl(REALM).toString())
                .contains("id_token_hint=", "post_logout_redirect_uri=https://passage.example/sign-in?out");
        assertThat(visitor.get("/work").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/sign-in?out").body()).contains("You have signed out");
    }

    @Test
    void whoHasNoRoleOrComesBackWithAnotherStateIsNotLetIn() {
        var visitor = visitor();
        signIn(visitor, "stranger-1", Map.of("groups", List.of("cleaners")));
        assertThat(visitor.last()).endsWith("/sign-in?norole");
        assertThat(visitor.get("/sign-in?norole").body()).contains("has no role in Passage");
        assertThat(visitor.get("/work").statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from platform.identity where subject = 'stranger-1'")
                        .query(Long.class)
                        .single())
                .isZero();
        var forged = visitor.get("/login/oauth2/code/passage?code=x&state=y");
        assertThat(forged.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?failed");
    }

    @Test
    void thereIsNoPasswordOfPassagesOwn() {
        var visitor = visitor();
        var page = visitor.get("/sign-in");
        visitor.form("/sign-in", "username=admin&password=demo&_csrf=" + encoded(csrf(page)));
        assertThat(visitor.get("/work").statusCode()).isEqualTo(302);
        var basic = Base64.getEncoder().encodeToString("admin:demo".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var answer = visitor.send("GET", "/api/plans", Map.of("Authorization", "Basic " + basic), "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        var person = """
                {"username": "somebody", "displayName": "S", "password": "secret", "roles": ["author"]}""";
        assertThat(visitor.post(
                                "/api/authorities/" + OWN + "/people",
                                token("admin", Map.of("groups", List.of("admin"))),
                                person)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTokenIsTakenWithItsRolesOfTheMoment() {
        var visitor = visitor();
        var path = "/api/authorities/" + OWN + "/feeds";
        assertThat(visitor.api(path, token("program", clerk())).statusCode()).isEqualTo(200);
        assertThat(visitor.api(path, token("program", at("author", OWN))).statusCode())
                .isEqualTo(200);
        assertThat(visitor.api(path, token("program", at("author", FOREIGN))).statusCode())
                .isEqualTo(404);
        assertThat(visitor.api(path, token("program", Map.of("groups", List.of("department"))))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.api(path, token("program", Map.of("groups", List.of("auditor"))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.api(path, token("program", Map.of("groups", List.of("auditor@" + FOREIGN))))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.api(path, token("program", Map.of("groups", List.of("author@*", "admin@" + OWN))))
                        .statusCode())
                .as("roles that cannot be held so are none")
                .isEqualTo(403);
        assertThat(visitor.api(path, token("program", Map.of())).statusCode()).isEqualTo(403);
    }

    @Test
    void tokensThatAreNotForPassageOrNotOfTheProviderAreRefused() throws Exception {
        var visitor = visitor();
        var path = "/api/authorities/" + OWN + "/feeds";
        var good = token("program", clerk());
        assertThat(visitor.api(path, good).statusCode()).isEqualTo(200);
        var claims = SignedJWT.parse(good).getJWTClaimsSet();
        var refused = new ArrayList<String>();
        refused.add(PROVIDER.issueToken(REALM, "program", callback(REALM, "program", "another-api", clerk(), 3600))
                .serialize());
        refused.add(PROVIDER.issueToken("other", "program", callback("other", "program", "passage-api", clerk(), 3600))
                .serialize());
        refused.add(PROVIDER.issueToken(REALM, "program", callback(REALM, "program", "passage-api", clerk(), -120))
                .serialize());
        refused.add(new PlainJWT(claims).serialize());
        refused.add(new PlainJWT(new JWTClaimsSet.Builder(claims)
                        .expirationTime(new Date(4_000_000_000_000L))
                        .build())
                .serialize());
        refused.add(good.substring(0, good.lastIndexOf('.') + 1));
        refused.add(good.substring(0, good.length() - 8) + "AAAAAAAA");
        refused.add(altered(good));
        refused.add(signedWithOurOwnSecret(claims));
        refused.add("nonsense");
        for (var token : refused) {
            var answer = visitor.api(path, token);
            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain("passage-api", "program");
        }
        assertThat(visitor.send("GET", path + "?access_token=" + good, Map.of(), "")
                        .statusCode())
                .isEqualTo(401);
        var browser = visitor();
        signIn(browser, "clerk-3", clerk());
        assertThat(browser.send("GET", path, Map.of("Cookie", browser.cookie()), "")
                        .statusCode())
                .as("a browser's session opens no API")
                .isEqualTo(401);
    }

    @Test
    void rolesThatWereTakenAwayEndWhenThePageAsksTheProviderAgain() {
        var visitor = visitor();
        signIn(visitor, "leaver", clerk());
        ticking.ahead = Duration.ofMinutes(14);
        assertThat(visitor.get("/councils/" + OWN + "/calendars").statusCode()).isEqualTo(200);
        ticking.ahead = Duration.ofMinutes(16);
        var stale = visitor.get("/councils/" + OWN + "/calendars");
        assertThat(stale.headers().firstValue("Location").orElseThrow()).endsWith("/oauth2/authorization/passage");
        signIn(visitor, "leaver", at("author", FOREIGN));
        assertThat(visitor.last()).as("back where one was going").endsWith("/councils/" + OWN + "/calendars");
        assertThat(visitor.get("/councils/" + OWN + "/calendars").statusCode()).isEqualTo(404);
        ticking.ahead = Duration.ofMinutes(16 + 61);
        var page = visitor.form("/plans/new", "_csrf=x");
        assertThat(page.statusCode()).isIn(302, 403);
    }

    private static Map<String, Object> clerk() {
        return Map.of("groups", List.of("Passage clerks"), "council", List.of(OWN));
    }

    private static Map<String, Object> at(String role, String council) {
        return Map.of("realm_access", Map.of("roles", List.of(role + "@" + council, "offline_access")));
    }

    private static String token(String subject, Map<String, Object> claims) {
        return PROVIDER.issueToken(REALM, "program", callback(REALM, subject, "passage-api", claims, 3600))
                .serialize();
    }

    private static DefaultOAuth2TokenCallback callback(
            String realm, String subject, String audience, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback(realm, subject, "JWT", List.of(audience), claims, seconds);
    }

    private static String altered(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8)
                .replace(OWN, FOREIGN);
        var other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return parts[0] + "." + other + "." + parts[2];
    }

    /** With a symmetric algorithm, as who knows only what is public might try. */
    private static String signedWithOurOwnSecret(JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(new com.nimbusds.jose.JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new com.nimbusds.jose.crypto.MACSigner("a secret of thirty-two bytes long!!"));
        return token.serialize();
    }

    /** Goes to the provider and back as the browser is sent; returns where it was sent to. */
    private static String signIn(Visitor visitor, String subject, Map<String, Object> claims) {
        var all = new java.util.HashMap<String, Object>(claims);
        all.put("name", "Name of " + subject);
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(REALM, subject, "JWT", List.of("passage"), all, 3600));
        var asked = visitor.get("/oauth2/authorization/passage")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var back = Visitor.elsewhere(asked).headers().firstValue("Location").orElseThrow();
        visitor.get(back.replace("https://passage.example", ""));
        return java.net.URLDecoder.decode(asked, java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID person(String subject) {
        return jdbc.sql("select person from platform.identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    private static String csrf(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        return found.find() ? found.group(1) : "none";
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
