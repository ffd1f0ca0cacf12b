package passage.testing;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import passage.PassageApplication;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.ClockFollower;
import passage.process.FlowRecorder;

/**
 * The whole application in one process, all its tests in one context, used over HTTP. It is 3 July 2024 or later: one test
 * class ticks time forward, all others tell of earlier days.
 */
@SpringBootTest(
        classes = PassageApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "passage.broker.port=0",
            "passage.broker.controller-port=0",
            "passage.access.bcrypt-strength=4",
            "passage.access.first-password=" + Api.PASSWORD,
            "passage.clock.simulated-from=2024-07-03T09:00",
            "passage.replay.enabled=false",
            "passage.engine.history=full"
        })
@Import(FlowRecorder.class)
public abstract class PassageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ObjectProvider<ClockFollower> followers;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("passage-test");
        registry.add("passage.data", folder::toString);
    }

    /** The engine's clock belongs to the whole JVM, so another application in it may have set it. */
    @BeforeEach
    void thisApplicationsTimeHolds() {
        followers.forEach(follower -> follower.timeIs(clock.now()));
    }

    protected Api api() {
        return new Api(port);
    }

    /** A new council with leader and cabinet, whose route is still to be told. */
    protected Council council() {
        return new Council(api(), "leader-and-cabinet");
    }

    protected Department department() {
        return new Department(api());
    }

    /** A new council that is governed by committees. */
    protected Council councilOfCommittees() {
        return new Council(api(), "committee-system");
    }
}
