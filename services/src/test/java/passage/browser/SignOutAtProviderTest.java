package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import passage.access.AtProvider;

/** Signing in and out at a provider in a browser that holds to the content security policy, as only a browser does. */
@EnabledIf("passage.testing.Tools#chromium")
class SignOutAtProviderTest extends AtProvider {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void theButtonSignsOutAtTheProviderAndComesBack() {
        willSignIn("clerk-in-chromium", Map.of("groups", List.of("democratic-services@" + OWN)));
        try (var visit = chromium.visit(address())) {
            visit.open("/sign-in");
            assertThat(visit.main()).contains("the account that you use at your council");
            visit.check("sign-in-at-provider");
            visit.page().locator("main a.govuk-button").click();
            visit.page().waitForURL(url -> url.endsWith("/work"));
            assertThat(visit.page().locator("header").innerText()).contains("Name of clerk-in-chromium");
            visit.page().getByText("Sign out").click();
            visit.page().waitForURL(url -> url.endsWith("/sign-in?out"));
            assertThat(visit.main()).contains("You have signed out");
            visit.check("signed-out-at-provider");
            visit.open("/work");
            assertThat(visit.page().url()).endsWith("/sign-in");
        }
    }
}
