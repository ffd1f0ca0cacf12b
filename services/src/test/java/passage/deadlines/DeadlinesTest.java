package passage.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.events.Topics.DEADLINES;
import static passage.testing.TestPlan.DUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import passage.calendar.Deadline;
import passage.events.Event.ServiceEvent;
import passage.events.PlanFact.Due;
import passage.events.PlanFact.DueDatesMoved;
import passage.events.ServiceFact.DeadlineApproaching;
import passage.events.ServiceFact.DeadlineMet;
import passage.events.ServiceFact.DeadlineMissed;
import passage.events.ServiceFact.DeadlineMoved;
import passage.events.ServiceFact.DeadlineSet;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.testing.ServiceTest;
import passage.testing.TestPlan;

@Tag("store")
@ActiveProfiles("deadlines")
@TestPropertySource(properties = "passage.clock.simulated-from=2024-04-16T09:00")
class DeadlinesTest extends ServiceTest {
    private final TestPlan plan = TestPlan.ofDevon();

    @Autowired
    private Sweep sweep;

    @Autowired
    private DeadlineBoard board;

    @Test
    void aYearOfWaitingGivesEachWarningOnceAtItsHour() {
        happens(plan.tell(plan.opened("submit")));
        timeIs("2024-07-22T09:00");

        assertThat(facts(DEADLINES, plan))
                .containsExactly(
                        new DeadlineSet("submit", DUE, Deadline.endOfDay(DUE), "The Minister's letter"),
                        new DeadlineApproaching("submit", DUE, 10),
                        new DeadlineApproaching("submit", DUE, 5),
                        new DeadlineApproaching("submit", DUE, 2),
                        new DeadlineApproaching("submit", DUE, 1),
                        new DeadlineApproaching("submit", DUE, 0),
                        new DeadlineMissed("submit", DUE));
        assertThat(times(DEADLINES, plan).subList(1, 7))
                .containsExactly(
                        Instant.parse("2024-07-05T08:00:00Z"),
                        Instant.parse("2024-07-12T08:00:00Z"),
                        Instant.parse("2024-07-17T08:00:00Z"),
                        Instant.parse("2024-07-18T08:00:00Z"),
                        Instant.parse("2024-07-19T08:00:00Z"),
                        Instant.parse("2024-07-19T23:00:00Z"));
        assertThat(said(DEADLINES, plan)).extracting(ServiceEvent::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);

        happens(plan.tell(plan.submitted(UUID.randomUUID(), LocalDate.of(2024, 7, 22))));
        assertThat(facts(DEADLINES, plan)).last().isEqualTo(new DeadlineMet("submit", DUE, LocalDate.of(2024, 7, 22)));
    }

    @Test
    void eachDateIsMetByItsOwnEvent() {
        var on = LocalDate.of(2024, 7, 18);
        happens(
                plan.tell(plan.opened("endorse", "submit", "publish")),
                plan.tell(plan.endorsed(on, 1)),
                plan.tell(plan.published(on)));
        assertThat(facts(DEADLINES, plan)).hasSize(4).last().isEqualTo(new DeadlineMet("publish", DUE, on));

        happens(plan.tell(plan.endorsed(on, 0)));
        assertThat(facts(DEADLINES, plan)).hasSize(5).last().isEqualTo(new DeadlineMet("endorse", DUE, on));
        assertThat(said(DEADLINES, plan))
                .last()
                .extracting(ServiceEvent::causedBy)
                .isNotNull();
    }

    @Test
    void aDateThatMovesIsWatchedAnew() {
        var later = LocalDate.of(2024, 7, 29);
        var due = new Due("submit", later, Deadline.endOfDay(later), "Leave was given");
        happens(plan.tell(plan.opened("submit")), plan.tell(new DueDatesMoved(List.of(due), "Department for Plans")));
        sweep.run(Instant.parse("2024-07-19T23:00:00Z"));
        sweep.run(Instant.parse("2024-07-29T23:00:00Z"));

        assertThat(facts(DEADLINES, plan))
                .containsExactly(
                        new DeadlineSet("submit", DUE, Deadline.endOfDay(DUE), "The Minister's letter"),
                        new DeadlineMoved("submit", later, DUE, Deadline.endOfDay(later), "Leave was given"),
                        new DeadlineApproaching("submit", later, 6),
                        new DeadlineMissed("submit", later));
    }

    @Test
    void nothingMoreIsSaidOfAPlanThatWasWithdrawn() {
        happens(plan.tell(plan.opened("submit")), plan.tell(plan.withdrawn()));
        sweep.run(Instant.parse("2024-08-01T08:00:00Z"));
        assertThat(facts(DEADLINES, plan)).hasSize(1);
    }

    @Test
    void severalInstancesFireAReminderOnce() throws Exception {
        happens(plan.tell(plan.opened("submit")));
        var threads = Executors.newFixedThreadPool(8);
        var sweeps = IntStream.range(0, 16)
                .mapToObj(n -> threads.submit(() -> sweep.run(Instant.parse("2024-07-19T08:00:00Z"))))
                .toList();
        for (var each : sweeps) {
            each.get();
        }
        threads.shutdown();
        assertThat(facts(DEADLINES, plan)).hasSize(2);
    }

    @Test
    void theDepartmentSeesOnlyWhenAPlanIsToBeSubmitted() {
        happens(plan.tell(plan.opened("endorse", "submit")));

        as(Role.DEMOCRATIC_SERVICES, TestPlan.DEVON);
        assertThat(mine()).hasSize(2);
        as(Role.DEPARTMENT, Actor.EVERYWHERE);
        assertThat(mine()).containsExactly("submit");
        assertThat(board.page(1, 500).items())
                .allSatisfy(line -> assertThat(line.prospect()).isNull());
        as(Role.AUTHOR, "E10000012");
        assertThat(mine()).isEmpty();
    }

    @Test
    void thePageShowsEachDateWithItsReason() {
        happens(plan.tell(plan.opened("submit")));
        as(Role.DEMOCRATIC_SERVICES, TestPlan.DEVON);
        assertThat(mvc().get().uri("/deadlines"))
                .hasStatusOk()
                .bodyText()
                .contains(plan.reference(), "19 July 2024", "The Minister&#39;s letter", "Devon County Council");
    }

    private List<String> mine() {
        assertThat(mvc().get().uri("/api/deadlines")).hasStatusOk();
        return board.page(1, 500).items().stream()
                .filter(line -> line.plan().equals(plan.reference()))
                .map(DeadlineBoard.Line::deadline)
                .toList();
    }
}
