package passage.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.Api.Answer;
import passage.testing.Browser;
import passage.testing.Council;
import passage.testing.PassageTest;

/** A council chooses its colour and what the department sees; nobody else's is touched, and none may be unreadable. */
class FacesTest extends PassageTest {
    @Autowired
    private WebApplicationContext application;

    @Test
    void aColourOnWhichWhiteLettersCannotBeReadIsRefusedWithItsContrast() {
        var council = council().registers();
        var refused = appear(council, "#ffdd00", 422);
        assertThat(refused.rule()).startsWith("WCAG 2.2, 1.4.3");
        assertThat(refused.body().at("/detail").asString()).contains("#ffdd00 have a contrast of 1.34 to 1");
        assertThat(appear(council, "green", 422).body().at("/detail").asString())
                .contains("such as #00703c");
        assertThat(appear(council, "#767676", 200).body().at("/colour").asString())
                .isEqualTo("#767676");
        appear(council, "#777777", 422);
    }

    @Test
    void theColourComesAsAStyleSheetOfItsOwnOnThePagesOfTheCouncilsPeople() {
        var council = council().registers();
        appear(council, "#00703C", 200);
        var pages = Browser.signedIn(application, council.user("democratic-services"), Api.PASSWORD);

        assertThat(pages.get("/work"))
                .hasStatusOk()
                .bodyText()
                .contains("/councils/%s/style.css?colour=00703c".formatted(council.gssCode()), "Our own name")
                .doesNotContain("style=");
        assertThat(pages.get("/councils/%s/style.css".formatted(council.gssCode())))
                .bodyText()
                .isEqualTo(":root{--app-brand:#00703c;--app-brand-dark:#004e2a;--app-brand-text:#fff}\n");
        var other = council().registers();
        assertThat(Browser.signedIn(application, other.user("democratic-services"), Api.PASSWORD)
                        .get("/work"))
                .bodyText()
                .doesNotContain("style.css?colour");
    }

    @Test
    void aStaleVersionAForeignCouncilAndAnotherRoleAreRefused() {
        var council = council().registers();
        var path = "/api/authorities/%s/shown-to-department".formatted(council.gssCode());
        var clerk = council.user("democratic-services");
        var other = council().registers();

        var seen = api().get(clerk, path).expect(200);
        assertThat(seen.body().at("/shows").asString()).isEqualTo("opened");
        var changed = api().change("PUT", clerk, path, seen(seen.etag()), shows("stage"))
                .expect(200);
        assertThat(changed.etag()).isNotEqualTo(seen.etag());
        api().change("PUT", clerk, path, seen(seen.etag()), shows("opened")).expect(412);
        api().put(council.user("author"), path, shows("opened")).expect(403);
        api().put(other.user("democratic-services"), path, shows("opened")).expect(404);
        api().get(other.user("democratic-services"), path).expect(404);
        assertThat(api().get(clerk, path).body().at("/shows").asString()).isEqualTo("stage");
    }

    @Test
    void thePageSavesAllThatItAsksForOrNothing() {
        var council = council().registers();
        var page = "/councils/%s/appearance".formatted(council.gssCode());
        var clerk = Browser.signedIn(application, council.user("democratic-services"), Api.PASSWORD);

        assertThat(clerk.post(page, "colour=#ffdd00", "shows=stage"))
                .hasStatus(422)
                .bodyText()
                .contains("contrast of 1.34 to 1");
        assertThat(clerk.get(page)).bodyText().doesNotContain("#ffdd00");
        assertThat(clerk.post(page, "colour=#1f4544", "shows=stage")).hasStatus(303);
        assertThat(clerk.get(page)).bodyText().contains("#1f4544").containsPattern("value=\"stage\"\\s+checked");
        assertThat(Browser.signedIn(application, council.user("author"), Api.PASSWORD)
                        .get(page))
                .hasStatusOk()
                .bodyText()
                .contains("#1f4544")
                .doesNotContain("<button type=\"submit\" class=\"govuk-button\"");
    }

    private static Map<String, String> seen(@Nullable String etag) {
        var headers = Api.headers();
        headers.put("If-Match", String.valueOf(etag));
        return headers;
    }

    private static Map<String, Object> shows(String what) {
        return Map.of("shows", what);
    }

    private Answer appear(Council council, String colour, int status) {
        return api().put(
                        council.user("democratic-services"),
                        "/api/authorities/%s/appearance".formatted(council.gssCode()),
                        Map.of("name", "Our own name", "colour", colour))
                .expect(status);
    }
}
