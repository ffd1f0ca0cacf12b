package passage.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Browser;
import passage.testing.PassageTest;

/** Cookies, headers of faults, forged forms, redirects and too many passwords, over HTTP without a certificate. */
class PagesAreShieldedTest extends PassageTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Test
    void theCookieOfAPlainConnectionIsForThisSiteAndNoScriptAndChangesWhenSomebodySignsIn() {
        var visitor = new Visitor(port);
        var page = visitor.get("/sign-in");
        var before = visitor.cookie();
        assertThat(before).startsWith("passage-session=");
        var signedIn = visitor.form("/sign-in", "username=admin&password=demo&_csrf=" + csrf(page));
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(visitor.setCookie()).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(visitor.cookie()).isNotEqualTo(before);
        assertThat(visitor.get("/plans").statusCode()).isEqualTo(200);
        var laid = new Visitor(port);
        assertThat(laid.send("GET", "/plans", Map.of("Cookie", before), "").statusCode())
                .as("the session before is nobody's")
                .isEqualTo(302);
    }

    @Test
    void faultsHaveTheHeadersOfEveryPage() {
        var visitor = signedIn();
        var basic = Map.of("Authorization", Caller.basic("admin"));
        var json = Map.of("Authorization", Caller.basic("admin"), "Content-Type", "application/json");
        var answers = Map.of(
                "no page", visitor.get("/nothing-here"),
                "nobody", new Visitor(port).get("/plans"),
                "no such method", visitor.send("DELETE", "/plans", Map.of("Cookie", visitor.cookie()), ""),
                "forged", visitor.form("/sign-out", "a=b"),
                "no asset", visitor.get("/assets/nothing.js"),
                "no path of the API", visitor.send("GET", "/api/nothing", basic, ""),
                "not JSON", visitor.send("POST", "/api/plans", json, "{"),
                "nobody at the API", visitor.send("GET", "/api/plans", Map.of(), ""),
                "no method of the API", visitor.send("DELETE", "/api/plans", basic, ""),
                "the fault page itself", visitor.get("/error"));
        assertThat(answers.values().stream().map(HttpResponse::statusCode)).contains(302, 400, 401, 403, 404, 405, 500);
        answers.forEach((what, answer) -> {
            assertThat(Shielded.faults(name -> answer.headers().allValues(name), what.equals("no asset")))
                    .as("%s: %d", what, answer.statusCode())
                    .isEmpty();
            assertThat(answer.body()).as(what).doesNotContain("Tomcat", "Exception", "at org.", "at passage.");
        });
    }

    @Test
    void assetsAndStatementsHaveThemTooAndHttpsAddsTransportSecurity() {
        for (var path : List.of(
                "/",
                "/sign-in",
                "/assets/passage.css",
                "/assets/app.js",
                "/favicon.ico",
                "/published",
                "/schemas/passage.plan.opened.v1.schema.json",
                "/actuator/health/liveness",
                "/dates",
                "/cookies")) {
            var answer = new Visitor(port).get(path);
            assertThat(answer.statusCode()).as(path).isIn(200, 302);
            assertThat(Shielded.faults(name -> answer.headers().allValues(name), true))
                    .as(path)
                    .isEmpty();
            assertThat(mvc().get()
                            .uri(path)
                            .secure(true)
                            .exchange()
                            .getResponse()
                            .getHeader("Strict-Transport-Security"))
                    .as(path)
                    .contains("max-age=31536000");
        }
    }

    @Test
    void noFormOfAnyPageIsTakenWithoutItsToken() {
        var session = new MockHttpSession();
        Browser.signedIn(application, "admin", Api.PASSWORD, session);
        var taken = new ArrayList<String>();
        var forms = new MappedRoutes(application)
                .all().stream()
                        .filter(route -> !route.isApi()
                                && !route.method().equals("GET")
                                && !route.method().equals("ANY"))
                        .toList();
        assertThat(forms).hasSizeGreaterThan(30);
        for (var form : forms) {
            var address = Holding.ABSENT.address(form);
            for (var token : List.of("", "forged")) {
                var answer = mvc().method(HttpMethod.valueOf(form.method()))
                        .uri(address)
                        .session(session)
                        .param("_csrf", token)
                        .exchange();
                if (answer.getResponse().getStatus() != 403) {
                    taken.add(form + ": " + answer.getResponse().getStatus());
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void signingInLeadsNowhereElse() {
        for (var path : List.of(
                "/plans?next=https://evil.example",
                "//evil.example/plans",
                "/%5Cevil.example",
                "/plans/%0d%0aLocation:%20https://evil.example")) {
            var visitor = new Visitor(port);
            var asked = visitor.get(path);
            assertThat(asked.headers().firstValue("Location").orElse("/sign-in"))
                    .as(path)
                    .endsWith("/sign-in");
            var page = visitor.get("/sign-in?next=https://evil.example&continue=https://evil.example");
            visitor.form(
                    "/sign-in?continue=https://evil.example",
                    "username=admin&password=demo&next=https://evil.example&spring-security-redirect=https://evil.example&_csrf="
                            + csrf(page));
            assertThat(visitor.last())
                    .as(path)
                    .matches("http://127\\.0\\.0\\.1:" + port + "/.*|/.*")
                    .doesNotStartWith("//");
        }
    }

    @Test
    void tooManyWrongPasswordsWaitOnTheFormAndAtTheApi() {
        var session = new MockHttpSession();
        for (int n = 0; n < 10; n++) {
            assertThat(tryForm(session, "wrong" + n)).hasStatus(302);
        }
        var waiting = tryForm(session, "demo");
        assertThat(waiting).hasStatus(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(waiting.getResponse().getHeader("Retry-After"))))
                .isBetween(800, 901);
        var api = mvc().get()
                .uri("/api/plans")
                .header("Authorization", Caller.basic("nobody.known"))
                .exchange();
        assertThat(api).hasStatus(429).bodyText().contains("Too many wrong passwords; try again in 15 minutes");
        assertThat(mvc().get()
                        .uri("/api/plans")
                        .header("Authorization", Caller.basic("admin"))
                        .exchange())
                .as("others are not kept waiting")
                .hasStatus(200);
    }

    private MvcTestResult tryForm(MockHttpSession session, String password) {
        var page = mvc().get().uri("/sign-in").session(session).exchange();
        return mvc().post()
                .uri("/sign-in")
                .session(session)
                .param("username", "Nobody.known")
                .param("password", password)
                .param("_csrf", csrf(body(page)))
                .exchange();
    }

    private Visitor signedIn() {
        var visitor = new Visitor(port);
        var page = visitor.get("/sign-in");
        visitor.form("/sign-in", "username=admin&password=demo&_csrf=" + csrf(page));
        return visitor;
    }

    private MockMvcTester mvc() {
        var security = application.getBean("springSecurityFilterChain", Filter.class);
        return MockMvcTester.from(
                application, builder -> builder.addFilters(security).build());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String csrf(HttpResponse<String> page) {
        return csrf(page.body());
    }

    private static String csrf(String page) {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "none";
    }
}
