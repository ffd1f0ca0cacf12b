package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import passage.platform.clock.BusinessClock;
import passage.testing.PassageTest;
import passage.testing.Story;

/** A withdrawal ends all that a plan waits for, wherever it stands. */
class WithdrawalTest extends PassageTest {
    private static final Map<String, String> REASON = Map.of("reason", "The council is abolished");

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private BusinessClock clock;

    @Test
    void endsTheClearanceByAllOfficers() {
        var plan = council()
                .clearedBy("section-151", "monitoring-officer")
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .clears("section-151");
        isOverOnceWithdrawn(plan);
        assertThat(plan.tries(
                                "monitoring-officer",
                                "clearances",
                                Map.of("role", "monitoring-officer", "outcome", "cleared"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void endsTheTimerOfTheCallInWindow() {
        LocalDate today = clock.today();
        var plan = council()
                .decidedByCabinet()
                .opensPlan()
                .drafts()
                .isDecided("approved", today.toString())
                .publishesNotice(today.toString());
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(plan.id().toString())
                .singleResult();
        var timers = management.createJobQuery().processInstanceId(instance.getId());
        assertThat(timers.count()).isEqualTo(1);
        isOverOnceWithdrawn(plan);
        assertThat(timers.count()).isZero();
    }

    @Test
    void endsTheWaitForPublicationAndSubmission() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .publishing("before")
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies();
        isOverOnceWithdrawn(plan);
        assertThat(plan.fact("withdrawn").required("departmentToBeTold").asBoolean())
                .isFalse();
    }

    @Test
    void saysThatTheDepartmentIsToBeToldOnceThePlanWasSent() {
        var plan = councilOfCommittees()
                .decidedByCommittee()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies()
                .submits();
        isOverOnceWithdrawn(plan);
        assertThat(plan.fact("withdrawn").required("departmentToBeTold").asBoolean())
                .isTrue();
    }

    @Test
    void comesTooLateOnceThePlanIsOver() {
        var plan = council().decidedByCabinet().opensPlan().drafts().isDecided("rejected");
        var answer = plan.tries("democratic-services", "withdrawal", REASON).expect(409);
        assertThat(answer.detail()).contains("is over: Rejected");
        assertThat(plan.stage()).isEqualTo("rejected");
    }

    @Test
    void isForDemocraticServicesOnly() {
        var plan = council().decidedByCabinet().opensPlan();
        plan.tries("author", "withdrawal", REASON).expect(403);
        assertThat(plan.stage()).isEqualTo("draft");
    }

    private void isOverOnceWithdrawn(Story plan) {
        plan.withdraws();
        assertThat(plan.stage()).isEqualTo("withdrawn");
        assertThat(plan.waitsAt()).isEmpty();
        assertThat(plan.happened()).endsWith("withdrawn");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(plan.id().toString())
                        .count())
                .isZero();
    }
}
