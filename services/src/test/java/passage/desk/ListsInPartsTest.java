package passage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import passage.testing.Api;
import passage.testing.PassageTest;
import passage.testing.Story;
import tools.jackson.databind.json.JsonMapper;

/** Long lists come to programs in parts, each of which names its neighbours. */
class ListsInPartsTest extends PassageTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    @Autowired
    private WebApplicationContext application;

    @Test
    void whoeverFollowsTheLinksReadsEachPlanOnce() throws Exception {
        var one = council().decidedByCabinet().opensPlan();
        var plans = List.of(
                one.reference(),
                one.council().opensAnother("2024-12-16").reference(),
                one.council().opensAnother("2024-12-17").reference());
        var read = new ArrayList<String>();
        int parts = 0;
        for (String address = "/api/plans?size=2&council=" + one.council().gssCode(); address != null; parts++) {
            var answer = ask(one, address);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("X-Total-Count")).isEqualTo("3");
            JsonMapper.shared()
                    .readTree(answer.getContentAsByteArray())
                    .forEach(plan -> read.add(plan.required("reference").asString()));
            address = next(answer);
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(plans);
        assertThat(parts).isEqualTo(2);
    }

    @Test
    void aPartHasABoundAndWhatIsNoNumberIsRefused() {
        var plan = council().decidedByCabinet().opensPlan();
        for (var list : List.of("/api/plans", "/api/deadlines")) {
            assertThat(ask(plan, list + "?size=501").getStatus()).isEqualTo(400);
            assertThat(ask(plan, list + "?size=0").getStatus()).isEqualTo(400);
            assertThat(ask(plan, list + "?size=many").getStatus()).isEqualTo(400);
            assertThat(ask(plan, list + "?page=0").getStatus()).isEqualTo(400);
            assertThat(ask(plan, list + "?page=many").getStatus()).isEqualTo(400);
            assertThat(ask(plan, list + "?page=999").getStatus()).isEqualTo(200);
        }
    }

    private static @Nullable String next(MockHttpServletResponse answer) {
        var links = Objects.requireNonNullElse(answer.getHeader("Link"), "");
        var found = NEXT.matcher(links);
        return found.find() ? found.group(1) : null;
    }

    private MockHttpServletResponse ask(Story plan, String address) {
        var clerk = plan.council().user("democratic-services");
        var security = application.getBean("springSecurityFilterChain", Filter.class);
        return MockMvcTester.from(
                        application, builder -> builder.addFilters(security).build())
                .get()
                .uri(address)
                .header(
                        "Authorization",
                        "Basic " + HttpHeaders.encodeBasicAuth(clerk, Api.PASSWORD, StandardCharsets.UTF_8))
                .exchange()
                .getResponse();
    }
}
