package passage.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import passage.events.Event.ServiceEvent;
import passage.events.PlanRef;
import passage.events.Publisher;
import passage.events.ServiceFact.ReceiptIssued;
import passage.platform.clock.BusinessClock;
import passage.testing.Api;
import passage.testing.PassageTest;
import passage.testing.Story;

/** A receipt that fits no submission is put aside for repair, and only its own plan waits for that. */
@Tag("store")
class ReceiptsTest extends PassageTest {
    @Autowired
    private Publisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ConsumerFactory<String, byte[]> kafka;

    @Test
    void aReceiptForAnUnknownSubmissionParksItsKeyOnly() {
        var parked = certified();
        var other = certified();
        departmentSays(parked, new ReceiptIssued(UUID.randomUUID(), "DLUHC-2024-999999", "0".repeat(64), clock.now()));

        parked.submits();
        other.submits();
        assertThat(other.plan().path("receipt").asString("")).contains("-2024-");
        assertThat(other.waitsAt()).containsExactly("Task_PublishPlan");
        assertThat(parked.plan().path("receipt").isNull()).isTrue();
        assertThat(parked.waitsAt()).contains("Event_ReceiptIssued");
        assertThat(lots())
                .contains("DLUHC-2024-999999", parked.id().toString())
                .doesNotContain(other.id().toString());
        assertThat(deadLetters())
                .contains(parked.id().toString())
                .doesNotContain(other.id().toString());

        var repair = "/api/operations/parked/workflow-receipts/%s/retry".formatted(parked.id());
        assertThat(api().post(Api.ADMIN, repair, Map.of()).expect(409).detail()).contains("which is not known here");
        assertThat(parked.happened()).doesNotContain("receipt-recorded");
    }

    @Test
    void aReceiptThatCrossesAWithdrawalIsNotedAndMovesNothing() {
        var plan = certified().submits().withdraws();
        var submitted = plan.fact("submitted");
        var receipt = new ReceiptIssued(
                UUID.fromString(submitted.required("submissionId").asString()),
                "DLUHC-2024-777777",
                submitted.required("text").required("digest").asString(),
                clock.now());
        departmentSays(plan, receipt);

        assertThat(plan.happened()).endsWith("withdrawn", "receipt-recorded");
        assertThat(plan.stage()).isEqualTo("withdrawn");
        assertThat(plan.plan().required("receipt").asString()).isEqualTo("DLUHC-2024-777777");
        assertThat(lots()).doesNotContain(plan.id().toString());
    }

    private Story certified() {
        return councilOfCommittees()
                .decidedByCommittee()
                .opensPlan()
                .drafts()
                .isDecided("approved")
                .certifies();
    }

    private void departmentSays(Story plan, ReceiptIssued receipt) {
        var seen = plan.plan();
        var about = new PlanRef(
                plan.id(),
                plan.reference(),
                seen.required("commission").asString(),
                seen.required("authority").asString(),
                seen.required("authorityName").asString());
        transaction.executeWithoutResult(
                status -> publisher.publish(new ServiceEvent(1, about, UUID.randomUUID(), receipt)));
        api().awaitQuiet();
    }

    private String lots() {
        return api().get(Api.ADMIN, "/api/operations/parked").expect(200).body().toString();
    }

    private List<String> deadLetters() {
        var keys = new ArrayList<String>();
        try (var consumer = kafka.createConsumer("dead-letters-" + UUID.randomUUID(), "test")) {
            consumer.subscribe(List.of("passage.department.dlt"));
            for (int tries = 0; tries < 50 && keys.isEmpty(); tries++) {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> keys.add(letter.key()));
            }
        }
        return keys;
    }
}
