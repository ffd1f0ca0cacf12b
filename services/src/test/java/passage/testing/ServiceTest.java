package passage.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import passage.PassageApplication;
import passage.events.Event.ServiceEvent;
import passage.events.EventJson;
import passage.events.Publisher;
import passage.events.ServiceFact;
import passage.platform.access.People;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.PendingWork;
import passage.platform.clock.SimulatedClock;
import passage.platform.content.ContentStore;
import passage.platform.outbox.Outbox;
import passage.testing.stores.Stores;

/** Runs services against a real broker and an empty database; plans come to them as events only. */
@SpringBootTest(
        classes = PassageApplication.class,
        properties = {
            "passage.broker.port=0",
            "passage.broker.controller-port=0",
            "passage.access.bcrypt-strength=4",
            "passage.access.first-password=demo",
            "server.port=0"
        })
public abstract class ServiceTest {
    @Autowired
    private Publisher publisher;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ContentStore content;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ObjectProvider<PendingWork> work;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private WebApplicationContext application;

    @DynamicPropertySource
    static void ownDatabaseAndFolder(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("passage-test");
        registry.add("passage.data", folder::toString);
        if (!Stores.isServer()) {
            var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
            registry.add("spring.datasource.url", () -> url);
        }
    }

    /** Sends the plan's events in one transaction and waits until every consumer has taken them. */
    protected void happens(passage.events.Event... events) {
        transaction.executeWithoutResult(status -> List.of(events).forEach(publisher::publish));
        awaitQuiet();
    }

    protected void store(TestPlan plan) {
        transaction.executeWithoutResult(status -> content.put(plan.text(), "text/markdown"));
    }

    protected void timeIs(String london) {
        ((SimulatedClock) clock)
                .moveTo(LocalDateTime.parse(london).atZone(BusinessClock.LONDON).toInstant());
    }

    protected void awaitQuiet() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> work.stream()
                        .allMatch(each -> each.unfinishedAt(clock.now()).isEmpty()));
    }

    /** What services said about the plan on one topic. */
    protected List<ServiceEvent> said(String topic, TestPlan plan) {
        return outbox.log(topic, plan.id().toString()).stream()
                .map(logged -> (ServiceEvent) EventJson.read(logged.type(), logged.json()))
                .toList();
    }

    protected List<ServiceFact> facts(String topic, TestPlan plan) {
        return said(topic, plan).stream().map(ServiceEvent::fact).toList();
    }

    protected List<Instant> times(String topic, TestPlan plan) {
        return outbox.log(topic, plan.id().toString()).stream()
                .map(logged -> logged.time())
                .toList();
    }

    /** Lets the test's thread act as somebody who holds the role. */
    protected void as(Role role, String authority) {
        var username = role + "." + authority.replace("*", "all");
        people.enrol(username, role.title(), "demo", List.of(role), authority);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    protected MockMvcTester mvc() {
        return MockMvcTester.from(application);
    }

    protected TransactionTemplate transaction() {
        return transaction;
    }
}
