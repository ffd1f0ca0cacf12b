package passage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import passage.plan.Decision;
import passage.plan.Outcome;
import passage.platform.requests.IfMatch;
import passage.process.Transitions.Move;
import passage.testing.PassageTest;
import passage.testing.Story;

/** Engine, plan and outbox move together or not at all, wherever in the transaction it fails. */
@Tag("store")
class OneTransactionTest extends PassageTest {
    @Autowired
    private Transitions transitions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Story plan;
    private List<?> before;

    @BeforeEach
    void aPlanWaitsForItsDecision() {
        plan = council().decidedByCabinet().opensPlan().drafts();
        plan.happened();
        before = state();
        var clerk = plan.council().user("democratic-services");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(clerk, "", List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nothingMovesWhenTheStagesWorkFails() {
        assertThatThrownBy(() -> decide(move -> {
                    record(move);
                    throw new IllegalStateException("the work failed");
                }))
                .hasMessage("the work failed");
        nothingHasMoved();
    }

    @Test
    void nothingMovesWhenTheEngineFailsAfterThePlanChanged() {
        assertThatThrownBy(() -> decide(move -> record(move).with("outcome", "unheard-of")))
                .hasStackTraceContaining("Gateway_DecisionEffect");
        nothingHasMoved();
    }

    @Test
    void nothingMovesWhenTheCommitFailsAfterBothChanged() {
        assertThatThrownBy(() -> decide(move -> {
                    TransactionSynchronizationManager.registerSynchronization(new FailingAtCommit());
                    return record(move);
                }))
                .hasMessage("the commit failed");
        nothingHasMoved();
    }

    @Test
    void allMovesWhenNothingFails() {
        decide(OneTransactionTest::record);
        assertThat(plan.waitsAt()).containsExactly("Task_PublishNotice");
        assertThat(plan.happened()).endsWith("decision-recorded", "endorsed");
        assertThat(state()).isNotEqualTo(before);
    }

    private void nothingHasMoved() {
        assertThat(state()).isEqualTo(before);
        assertThat(plan.happened()).doesNotContain("decision-recorded");
        assertThat(plan.plan().required("decisions")).isEmpty();
        plan.isDecided("approved");
        assertThat(plan.waitsAt()).containsExactly("Task_PublishNotice");
    }

    private void decide(Function<Move, Answers> work) {
        transitions.take(plan.reference(), IfMatch.ANY, Step.RECORD_DECISION, null, work);
    }

    private static Answers record(Move move) {
        var particulars = new Decision.Particulars(
                1,
                "executive-meeting",
                "Cabinet",
                Outcome.APPROVED,
                LocalDate.of(2024, 6, 3),
                "The plan meets what was asked for",
                null,
                null,
                null,
                null);
        move.plan().record(UUID.randomUUID(), particulars, 0, move.circumstances());
        return Answers.none()
                .with("actNo", 1)
                .with("outcome", "approved")
                .with("actKind", "executive-meeting")
                .with("callInApplies", true)
                .with("wordingAgreed", false);
    }

    /** Version and number of the plan, where its process waits and what it knows, and its rows in the outbox. */
    private List<?> state() {
        var id = plan.id().toString();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult();
        return List.of(
                plan.plan(),
                runtime.getActiveActivityIds(instance.getId()),
                runtime.getVariables(instance.getId()),
                management.createJobQuery().processInstanceId(instance.getId()).count(),
                jdbc.sql("select count(*) from platform.outbox where event_key = ?")
                        .param(id)
                        .query(Long.class)
                        .single());
    }

    /** Fails when everything has been written, just before it is made to last. */
    private static class FailingAtCommit implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            throw new IllegalStateException("the commit failed");
        }
    }
}
