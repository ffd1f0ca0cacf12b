package passage.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import passage.PassageApplication;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.ClockFollower;
import passage.testing.Api;

/**
 * The ways that councils took for their plans of 2024 and for sibling returns, and forms that the rules name besides, go
 * through the real process by the public API. All go at once, on their real days, as time has one direction only.
 */
@SpringBootTest(
        classes = PassageApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "passage.broker.port=0",
            "passage.broker.controller-port=0",
            "passage.access.bcrypt-strength=4",
            "passage.access.first-password=" + Api.PASSWORD,
            "passage.clock.simulated-from=2016-03-10T09:00",
            "passage.replay.enabled=false"
        })
@DirtiesContext
@TestInstance(Lifecycle.PER_CLASS)
class CouncilsWaysTest {
    private final Map<String, Walk> walks = new LinkedHashMap<>();
    private final Map<String, Throwable> stopped = new LinkedHashMap<>();
    private final List<String> table = new ArrayList<>();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("passage-cases");
        registry.add("passage.data", folder::toString);
    }

    static Stream<Case> ways() {
        return Cases.all().stream();
    }

    /** A way that is refused stops where it is; the others go on. */
    @BeforeAll
    void everybodyGoesTheirWay(@Autowired BusinessClock clock, @Autowired List<ClockFollower> followers) {
        followers.forEach(follower -> follower.timeIs(clock.now()));
        var api = new Api(port);
        var days = new TreeMap<LocalDate, List<Runnable>>();
        for (var way : Cases.all()) {
            var walk = new Walk(api, way);
            walks.put(way.id(), walk);
            walk.moves()
                    .forEach(move -> days.computeIfAbsent(move.on(), day -> new ArrayList<>())
                            .add(() -> go(way, move)));
        }
        days.forEach((day, moves) -> {
            api.moveTo(day + "T12:00");
            moves.forEach(Runnable::run);
        });
        api.awaitQuiet();
    }

    private void go(Case way, Walk.Move move) {
        if (stopped.containsKey(way.id())) {
            return;
        }
        try {
            move.work().run();
        } catch (AssertionError | RuntimeException e) {
            var where = walks.get(way.id()).waits();
            stopped.put(
                    way.id(),
                    new AssertionError(
                            "%s on %s, waiting at %s: %s".formatted(move.what(), move.on(), where, e.getMessage()), e));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void goesToItsEndAsTheSourcesSay(Case way) throws Throwable {
        if (stopped.containsKey(way.id())) {
            throw stopped.get(way.id());
        }
        var walk = walks.get(way.id());
        assertThat(walk.plan().required("stage").asString()).isEqualTo("closed");
        int facts = new Seen(walk, walks).check();
        table.add("%-30s %2d seen, %2d stand-ins  %s"
                .formatted(way.id(), facts, way.standIns().size(), way.route()));
        way.standIns().forEach((where, why) -> table.add("%34s %s: %s".formatted("", where, why)));
    }

    /** Whatever is told to Passage of a real council's step is either seen, and then asserted, or stands in with a reason. */
    @ParameterizedTest
    @MethodSource("ways")
    void nothingIsAssumedSilently(Case way) {
        if (way.text("source").startsWith("made up")) {
            return;
        }
        assertThat(Silent.of(way)).isEmpty();
    }

    @AfterAll
    void tell() {
        System.out.println("Besides, in every way: " + Walk.UNSEEN);
        table.forEach(System.out::println);
    }
}
