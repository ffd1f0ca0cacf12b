package passage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import passage.access.MappedRoutes.Mapped;
import passage.platform.access.Actor;
import passage.platform.access.Door;
import passage.platform.access.Door.Who;
import passage.testing.PassageTest;

/** Every mapped route, tried by everybody with what is their council's, another council's, and nobody's. */
@TestMethodOrder(OrderAnnotation.class)
class AccessMatrixTest extends PassageTest {
    /** Where what is sent decides, the page or service says so with the same status as the door. */
    private static final Set<String> DECIDED_BY_WHAT_IS_SENT = Set.of(
            "POST /api/authorities/{gssCode}/feeds",
            "POST /councils/{gssCode}/calendars",
            "POST /councils/{gssCode}/calendars/{id}/revocation",
            "DELETE /api/authorities/{gssCode}/feeds/{id}",
            // for those who may read all councils; the page says so to an auditor of one
            "GET /history/reconciliation",
            "POST /history/reconciliation",
            "GET /api/history/reconciliation",
            "POST /api/history/reconciliation");

    /** Parts of addresses for which there is nothing here, so that those who are let in find nothing. */
    private static final Set<String> NOTHING_THERE =
            Set.of("{consumer}", "{meeting}", "{slug}", "{secret}", "/**", "{id}", "{name}", "/reconciliation");

    @Autowired
    private WebApplicationContext application;

    @Test
    @Order(1)
    void everyRouteIsInTheAccessTableAndEveryLineOfItIsARoute() {
        var routes = new MappedRoutes(application);
        assertThat(routes.all()).hasSizeGreaterThan(150);
        assertThat(routes.withoutRule())
                .as("routes that are shut for everybody until passage.AllDoors says who may use them")
                .isEmpty();
        assertThat(routes.rulesWithoutRoute())
                .as("lines of passage.AllDoors to which nothing answers; signing in is done before any of them")
                .containsExactly("POST /sign-in");
    }

    @Test
    @Order(2)
    void aRouteWithoutARuleFailsTheTestAboveAndIsShut() throws Exception {
        var mapping = application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var added = RequestMappingInfo.paths("/api/back-door").build();
        mapping.registerMapping(added, new BackDoor(), BackDoor.class.getDeclaredMethod("open"));
        try {
            assertThat(new MappedRoutes(application).withoutRule()).containsExactly("ANY /api/back-door");
            api().get(passage.testing.Api.ADMIN, "/api/back-door").expect(404, "no page at this address");
        } finally {
            mapping.unregisterMapping(added);
        }
    }

    @Test
    @Order(3)
    void everybodyGetsWhatTheTableAllowsAndNobodyLearnsOfAnothersPlan() {
        var world = World.of(application, api(), council(), council());
        var routes = new MappedRoutes(application);
        int tried = 0;
        var wrong = new ArrayList<String>();
        for (var reads : List.of(true, false)) { // first what changes nothing
            for (var route : routes.all()) {
                if (route.method().equals("GET") == reads && routes.rule(route).isPresent() && !isErrors(route)) {
                    var door = routes.rule(route).orElseThrow();
                    for (var caller : world.callers()) {
                        for (var council : world.councils(caller)) {
                            tried++;
                            look(world, route, door, caller, council).ifPresent(wrong::add);
                        }
                    }
                }
            }
        }
        System.out.printf(
                "[access] %,d requests: %d routes, %d callers%n",
                tried, routes.all().size(), world.callers().size());
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(4_000);
    }

    /** Forwarded to by the server with the fault that it tells; there is none to ask for. */
    private static boolean isErrors(Mapped route) {
        return route.pattern().equals("/error");
    }

    private static Optional<String> look(World world, Mapped route, Door door, Caller caller, Holding council) {
        var address = council.address(route);
        var answer = world.send(caller, route, address);
        var said = "%s as %s at %s: %d".formatted(route, caller, address, answer.status());
        var unwanted = status(route, door, caller, council, answer);
        if (unwanted.isPresent()) {
            return unwanted.map(wanted -> said + ", wanted " + wanted + "; " + answer.words());
        }
        if (!answer.faults().isEmpty()) {
            return Optional.of(said + ", with the headers " + answer.faults());
        }
        for (var other : world.councils()) {
            var leaked = other.leakedIn(answer.text());
            if (leaked.isPresent() && !mayLearn(caller, other, leaked.get(), address)) {
                return Optional.of(said + ", which tells " + leaked.get() + " of " + other.gssCode());
            }
        }
        return Optional.empty();
    }

    /** The department learns of a plan that is not submitted that it is there; whoever asks by reference knows it. */
    private static boolean mayLearn(Caller caller, Holding other, String secret, String address) {
        return caller.known().map(actor -> actor.reads(other.gssCode())).orElse(false)
                || secret.equals(other.reference())
                        && (address.contains(secret)
                                || caller.known().map(World::isDepartment).orElse(false));
    }

    /** @return what would have been right; empty where it was */
    private static Optional<String> status(
            Mapped route, Door door, Caller caller, Holding council, World.Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("no failure");
        }
        var actor = caller.actor();
        if (door.who() == Who.ANYBODY) {
            return through(route, council, answer);
        }
        if (actor == null) {
            return route.isApi() ? is(answer, 401) : answer.isSignIn() ? Optional.empty() : Optional.of("sign-in");
        }
        var about = door.subject() == Door.Subject.NOTHING ? Actor.EVERYWHERE : council.gssCode();
        if (council == Holding.ABSENT
                        && door.subject() != Door.Subject.NOTHING
                        && door.subject() != Door.Subject.COUNCIL
                || !door.isSeenBy(actor, about)) {
            return is(answer, 404);
        }
        if (!door.lets(actor, about)) {
            return is(answer, 403);
        }
        return through(route, council, answer);
    }

    private static Optional<String> through(Mapped route, Holding council, World.Answer answer) {
        boolean nothingThere =
                council == Holding.ABSENT || NOTHING_THERE.stream().anyMatch(route.pattern()::contains);
        boolean fine = switch (answer.status()) {
            case 401 -> false;
            case 403 -> DECIDED_BY_WHAT_IS_SENT.contains(route.toString());
            case 404 -> nothingThere;
            default -> !answer.isSignIn();
        };
        return fine ? Optional.empty() : Optional.of("let in");
    }

    private static Optional<String> is(World.Answer answer, int wanted) {
        return answer.status() == wanted ? Optional.empty() : Optional.of(String.valueOf(wanted));
    }

    /** A controller that somebody added and forgot to say for whom. */
    @RestController
    static class BackDoor {
        public Map<String, String> open() {
            return Map.of("plans", "all");
        }
    }
}
