package passage.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Profile oidc against a provider in this process: browsers and programs, let in and refused. */
class ProviderTest extends AtProvider {
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
            {"username": "somebody", "displayName": "S", "password": "secret", "roles": ["author"]}\
            """;
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
        ahead(Duration.ofMinutes(14));
        assertThat(visitor.get("/councils/" + OWN + "/calendars").statusCode()).isEqualTo(200);
        ahead(Duration.ofMinutes(16));
        var stale = visitor.get("/councils/" + OWN + "/calendars");
        assertThat(stale.headers().firstValue("Location").orElseThrow()).endsWith("/oauth2/authorization/passage");
        signIn(visitor, "leaver", at("author", FOREIGN));
        assertThat(visitor.last()).as("back where one was going").endsWith("/councils/" + OWN + "/calendars");
        assertThat(visitor.get("/councils/" + OWN + "/calendars").statusCode()).isEqualTo(404);
        ahead(Duration.ofMinutes(16 + 61));
        var page = visitor.form("/plans/new", "_csrf=x");
        assertThat(page.statusCode()).isIn(302, 403);
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

    private UUID person(String subject) {
        return jdbc.sql("select person from platform.identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }
}
