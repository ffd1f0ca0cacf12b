package passage.department;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.events.Topics.DEPARTMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import passage.department.DepartmentDesk.SubmissionLine;
import passage.events.ContentRef;
import passage.events.Event.ServiceEvent;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.ServiceFact.ReceiptIssued;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.testing.ServiceTest;
import passage.testing.TestPlan;

/** In the order of business time: the department is renamed between the tests. */
@ActiveProfiles("department")
@TestPropertySource(properties = "passage.clock.simulated-from=2024-07-08T09:00")
@TestMethodOrder(OrderAnnotation.class)
class DepartmentTest extends ServiceTest {
    private static final LocalDate SENT = LocalDate.of(2024, 7, 8);

    private final TestPlan plan = TestPlan.ofDevon();
    private final UUID submission = UUID.randomUUID();

    @Autowired
    private DepartmentDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void thePagesSayWhenThereIsNothingYet() {
        as(Role.DEPARTMENT, Actor.EVERYWHERE);
        assertThat(mvc().get().uri("/department"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing has been submitted yet", "No plan has been opened yet");
    }

    @Test
    @Order(2)
    void givesAReceiptForWhatItStored() {
        submit(plan, plan.submitted(submission, SENT));

        assertThat(said(DEPARTMENT, plan)).singleElement().satisfies(event -> {
            assertThat(event.seq()).isEqualTo(1);
            assertThat(event.causedBy()).isNotNull();
            assertThat(event.fact())
                    .isEqualTo(new ReceiptIssued(
                            submission,
                            "DLUHC-2024-000001",
                            plan.textRef().digest(),
                            Instant.parse("2024-07-08T08:00:00Z")));
        });
    }

    @Test
    @Order(3)
    void givesOneReceiptHoweverOftenASubmissionComes() {
        submit(plan, plan.submitted(submission, SENT));
        happens(plan.tell(plan.submitted(submission, SENT)));
        assertThat(facts(DEPARTMENT, plan)).hasSize(1);
    }

    @Test
    @Order(4)
    void storesWhatWasSentOutsideAsToldAndGivesNoReceipt() {
        submit(plan, plan.sentByMail(SENT));

        assertThat(said(DEPARTMENT, plan)).isEmpty();
        as(Role.DEPARTMENT, Actor.EVERYWHERE);
        assertThat(stored().receipt()).isNull();
        assertThat(stored().how()).isEqualTo("E-mail");
    }

    @Test
    @Order(5)
    void takesNoTextThatDiffersFromItsDigest() {
        var wrong = new ContentRef(plan.textRef().digest(), "text/markdown", 1);
        submit(plan, new PlanSubmitted(submission, "passage", "after-endorsement", wrong, SENT, null, null, null));

        assertThat(said(DEPARTMENT, plan)).isEmpty();
        assertThat(jdbc.sql("select reason from platform.parked where consumer = 'department' and event_key = ?")
                        .param(plan.id().toString())
                        .query(String.class)
                        .single())
                .contains("announced with digest", "1 bytes");
    }

    @Test
    @Order(6)
    void goesOnWithItsSeriesUnderTheNewName() {
        submit(plan, plan.submitted(submission, SENT));
        timeIs("2024-07-09T09:00");
        var next = TestPlan.ofDevon();
        submit(next, next.submitted(UUID.randomUUID(), LocalDate.of(2024, 7, 9)));

        assertThat(receipt(plan)).isEqualTo("DLUHC-2024-000003");
        assertThat(receipt(next)).isEqualTo("MHCLG-2024-000004");
    }

    @Test
    @Order(7)
    void showsTheFrozenTextButNotWhoCertifiedIt() {
        submit(plan, plan.submitted(submission, SENT));
        as(Role.AUDITOR, TestPlan.DEVON);

        assertThat(mvc().get().uri("/department/submissions/" + receipt(plan)))
                .hasStatusOk()
                .bodyText()
                .contains("The plan " + plan.reference(), plan.textRef().digest(), "Devon County Council")
                .doesNotContain("b7c1f0de");
        assertThat(mvc().get().uri("/api/department/submissions/" + receipt(plan)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.submission.digest")
                .isEqualTo(plan.textRef().digest());
        assertThat(mvc().get().uri("/department")).hasStatusOk().bodyText().contains(receipt(plan));
    }

    @Test
    @Order(8)
    void isClosedToOthers() {
        submit(plan, plan.submitted(submission, SENT));

        as(Role.AUTHOR, TestPlan.DEVON);
        assertThat(mvc().get().uri("/api/department/submissions")).hasStatus(403);
        as(Role.AUDITOR, "E10000012");
        assertThat(mvc().get().uri("/api/department/submissions/" + receipt(plan)))
                .hasStatus(404);
        assertThat(desk.submissions()).isEmpty();
        as(Role.DEPARTMENT, Actor.EVERYWHERE);
        assertThat(mvc().get().uri("/api/department/submissions/DLUHC-2024-999999"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no submission with the receipt DLUHC-2024-999999");
    }

    private void submit(TestPlan plan, PlanSubmitted submitted) {
        store(plan);
        happens(plan.tell(plan.opened("submit")), plan.tell(submitted));
    }

    private String receipt(TestPlan plan) {
        return said(DEPARTMENT, plan).stream()
                .map(ServiceEvent::fact)
                .map(ReceiptIssued.class::cast)
                .map(ReceiptIssued::receipt)
                .findFirst()
                .orElseThrow();
    }

    private SubmissionLine stored() {
        return desk.submissions().stream()
                .filter(line -> line.plan().equals(plan.reference()))
                .findFirst()
                .orElseThrow();
    }
}
