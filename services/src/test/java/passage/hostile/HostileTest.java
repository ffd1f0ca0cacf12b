package passage.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.web.context.WebApplicationContext;
import passage.access.Holding;
import passage.access.MappedRoutes;
import passage.access.MappedRoutes.Mapped;
import passage.testing.Api;
import passage.testing.PassageTest;

/** Hostile strings in every field that takes words: shown on every page and in every export, and carried out nowhere. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class HostileTest extends PassageTest {
    /** What must be said with an address, by its last part. */
    private static final Map<String, String> ASKED_WITH = Map.of(
            "bundle", "?from=2024-01-01&to=2034-12-31",
            "as-it-stood", "?at=2034-01-01T12:00",
            "compare", "?before=1&after=2");

    /** Pages and services that look for what is asked for, and say what that was. */
    private static final List<String> SEARCHES = List.of(
            "/plans?q=",
            "/plans?stage=",
            "/plans?meeting=",
            "/department?q=",
            "/department?commission=hostile-1&q=",
            "/department/submissions?q=",
            "/published?q=",
            "/published/register?q=",
            "/history?q=",
            "/people?q=",
            "/dates?question=call-in&published=",
            "/commissions/hostile-1/what-if?due-day=",
            "/history/plans/HOSTILE-1-0001/as-it-stood?at=");

    @Autowired
    private WebApplicationContext application;

    private final List<HostileCouncil> councils = new ArrayList<>();
    private final Supply supply = new Supply();
    private final Map<String, String> entries = new TreeMap<>();
    private Reading reading;

    @BeforeAll
    void readsAsThoseWhoMay() {
        reading = new Reading(application);
    }

    @Test
    @Order(1)
    void allAreStored() {
        department();
        var auditor = Map.of(
                "username", Reading.AUDITOR, "displayName", "x", "password", Api.PASSWORD, "roles", List.of("auditor"));
        api().change("POST", Api.ADMIN, "/api/people", Map.of("Idempotency-Key", Reading.AUDITOR), auditor)
                .expect(201);
        var ways = new HostileWays(HostileWays.today(api()), reading::visit);
        for (var way : List.<Function<HostileCouncil, HostilePlan>>of(
                ways::calledIn, ways::returned, ways::outside, ways::urgent, ways::waiting)) {
            var council = new HostileCouncil(api(), supply, councils.size() + 1);
            councils.add(council);
            assertThat(way.apply(council).reference()).startsWith("HOSTILE-");
        }
        assertThat(reading.faults()).isEmpty();
        assertThat(supply.taken()).containsAll(HostileStrings.texts()).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    @Order(2)
    void nothingThatIsReadCarriesThemOut() {
        var routes = new MappedRoutes(application);
        for (var route : routes.all()) {
            if (route.method().equals("GET") && routes.rule(route).isPresent()) {
                readsWithEvery(route, routes);
            }
        }
        for (var path : List.of("/department", "/department/councils.csv", "/department/counts")) {
            reading.get(page(path), Reading.AUDITOR, path + "?commission=hostile-1");
        }
        for (var path : List.of("/api/department/councils", "/api/department/councils.csv")) {
            reading.get(page(path), Reading.AUDITOR, path + "?commission=hostile-1");
        }
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    @Order(3)
    void nothingThatIsAskedForIsCarriedOut() {
        int number = 0;
        for (var text : HostileStrings.texts()) {
            var path = SEARCHES.get(number++ % SEARCHES.size());
            var user = path.startsWith("/people") ? Api.ADMIN : Reading.AUDITOR;
            var asked = path + URLEncoder.encode(text, StandardCharsets.UTF_8);
            reading.get(page(path.replaceFirst("\\?.*", "")), user, asked);
        }
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    @Order(4)
    void theyAreShownAsTextWhereverWordsAre() {
        System.out.printf(
                "[hostile] %d strings stored; %,d answers of %d pages and exports%n",
                supply.taken().size(), reading.answers(), reading.read().size());
        assertThat(reading.unseen()).isEmpty();
        var silent = reading.read().entrySet().stream()
                .filter(route -> !route.getValue().equals("shown"))
                .map(route -> route.getKey() + " " + route.getValue())
                .toList();
        assertThat(silent)
                .as("pages and exports without a hostile string, though people's words belong there")
                .isSubsetOf(Wordless.ROUTES);
    }

    @Test
    @Order(5)
    void noResultOfAnyStandsInTheTablesOfApplicationAndEngine() {
        assertThat(Behind.results(application.getBean(JdbcTemplate.class))).isEmpty();
    }

    @Test
    @Order(6)
    void eventsInKafkaAreJsonWithTheWordsAsTheyWereTyped() {
        var servers = String.valueOf(application
                .getBean(KafkaAdmin.class)
                .getConfigurationProperties()
                .get("bootstrap.servers"));
        var events = Behind.events(servers.replaceAll("[\\[\\]]", ""));
        assertThat(events)
                .allSatisfy((topic, all) -> assertThat(all).allSatisfy(event -> {
                    assertThat(Answers.faultsOfJson(event.getBytes(StandardCharsets.UTF_8)))
                            .isEmpty();
                    assertThat(event).doesNotContain(HostileStrings.RESULTS);
                }));
        assertThat(events.values().stream().flatMap(List::stream).filter(event -> event.contains("HOSTILE-1-0001")))
                .hasSizeGreaterThan(15);
    }

    private void readsWithEvery(Mapped route, MappedRoutes routes) {
        var door = routes.rule(route).orElseThrow();
        var seen = new TreeMap<String, String>();
        for (var council : councils) {
            var address = addressed(council, route);
            if (seen.putIfAbsent(address, address) == null) {
                reading.whoMayUse(door, council).ifPresent(user -> reading.get(route, user, address));
            }
        }
    }

    /** The ledger's entry with which the plan began, in which the council's name stands. */
    private String entryOf(String reference) {
        return api().get(Api.ADMIN, "/api/history/plans/" + reference)
                .expect(200)
                .body()
                .at("/history/0/index")
                .asString();
    }

    private String addressed(HostileCouncil council, Mapped route) {
        var ids = new TreeMap<>(council.ids());
        ids.putIfAbsent("paper", "act-1-decision-record");
        ids.put("after", "2");
        ids.put("question", "working-day");
        if (ids.containsKey("reference")) {
            ids.put("index", entries.computeIfAbsent(String.valueOf(ids.get("reference")), this::entryOf));
        }
        var holding = new Holding(council.gssCode(), council.ids().getOrDefault("reference", ""), ids, List.of());
        var address = holding.address(route);
        return address + ASKED_WITH.getOrDefault(address.replaceFirst(".*/", ""), "");
    }

    private static Mapped page(String path) {
        return new Mapped("GET", path, "", MediaType.ALL, false);
    }
}
