package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import passage.events.Event.ServiceEvent;
import passage.events.PlanRef;
import passage.events.Publisher;
import passage.events.ServiceFact.DeadlineApproaching;
import passage.testing.Api;
import passage.testing.PassageTest;
import passage.testing.Story;

/** A form that somebody has open stays good while nothing happens that they should look at again. */
class OpenFormsTest extends PassageTest {
    @Autowired
    private Publisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aWarningLeavesThemGood() {
        var plan = council().decidedByCabinet().opensPlan().writes();
        var seen = plan.plan().required("version").asString();
        isWarned(plan);
        assertThat(plan.happened()).endsWith("deadline-warned");

        assertThat(sends(plan, seen)).isEqualTo(200);
        assertThat(plan.happened()).endsWith("draft-completed");
    }

    @Test
    void aNewVersionOfTheTextDoesNot() {
        var plan = council().decidedByCabinet().opensPlan().writes();
        var seen = plan.plan().required("version").asString();
        plan.writes();

        assertThat(sends(plan, seen)).isEqualTo(412);
    }

    private static int sends(Story plan, String seen) {
        var headers = Api.headers();
        headers.put("If-Match", "\"" + seen + "\"");
        return plan.tries("author", "draft", headers, Map.of()).status();
    }

    private void isWarned(Story plan) {
        var seen = plan.plan();
        var about = new PlanRef(
                plan.id(),
                plan.reference(),
                seen.required("commission").asString(),
                seen.required("authority").asString(),
                seen.required("authorityName").asString());
        var warning = new DeadlineApproaching("submit", LocalDate.of(2024, 12, 20), 5);
        transaction.executeWithoutResult(
                status -> publisher.publish(new ServiceEvent(1, about, UUID.randomUUID(), warning)));
        api().awaitQuiet();
    }
}
