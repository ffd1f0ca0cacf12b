package passage.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import passage.events.PlanFact.DecisionNoticePublished;
import passage.events.PlanFact.DecisionRecorded;
import passage.events.PlanFact.Due;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanReviewed;
import passage.events.PlanFact.Urgency;
import passage.events.ServiceFact.DeadlineApproaching;
import passage.events.ServiceFact.DeadlineMet;

class PlainlyTest {
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);

    static Iterable<Class<? extends Fact>> everyFact() {
        return EventTypes.all().values();
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void saysEveryFactInOneSentence(Class<? extends Fact> type) throws Exception {
        assertThat(Plainly.say(sample(type))).matches("[\\p{Lu}\\d'].*[^.]").doesNotContain("null", "[", "{");
    }

    @Test
    void keepsTheWordsOfDecisionsApart() {
        assertThat(Plainly.say(decision("noted"))).isEqualTo("Cabinet noted the plan on 10 July 2024");
        assertThat(Plainly.say(decision("amended-and-approved")))
                .isEqualTo("Cabinet amended and approved the plan on 10 July 2024");
        assertThat(Plainly.say(decision("referred-back"))).isEqualTo("Cabinet referred the plan back on 10 July 2024");
    }

    @Test
    void saysTheDatesAsPeopleWriteThem() {
        var opened = new PlanOpened(
                "Productivity plan 2024",
                LocalDate.of(2024, 4, 16),
                List.of(new Due("endorse", DUE, Instant.EPOCH, "x"), new Due("submit", DUE, Instant.EPOCH, "x")));
        assertThat(Plainly.say(opened))
                .isEqualTo("The plan was opened, to be endorsed by 19 July 2024, submitted by 19 July 2024");
        assertThat(Plainly.say(new DecisionNoticePublished(
                        UUID.randomUUID(), LocalDate.of(2024, 7, 3), null, Instant.parse("2024-07-10T16:00:00Z"))))
                .isEqualTo("The decision notice was published on 3 July 2024;"
                        + " it could be called in until 17:00 on 10 July 2024");
    }

    @Test
    void saysHowMuchTimeIsLeft() {
        assertThat(Plainly.say(new DeadlineApproaching("submit", DUE, 5)))
                .isEqualTo("5 working days were left for the plan to be submitted by 19 July 2024");
        assertThat(Plainly.say(new DeadlineApproaching("submit", DUE, 1))).startsWith("1 working day was left");
        assertThat(Plainly.say(new DeadlineApproaching("submit", DUE, 0)))
                .isEqualTo("The last day came for the plan to be submitted: 19 July 2024");
    }

    @Test
    void saysWhetherADateWasMetInTime() {
        assertThat(Plainly.say(new DeadlineMet("submit", DUE, LocalDate.of(2024, 7, 18))))
                .isEqualTo("The plan was submitted in time, on 18 July 2024 (due 19 July 2024)");
        assertThat(Plainly.say(new DeadlineMet("publish", DUE, LocalDate.of(2024, 7, 31))))
                .isEqualTo("The plan was published late, on 31 July 2024 (due 19 July 2024)");
    }

    @Test
    void saysWhatScrutinyDid() {
        var body = "Corporate Policy and Scrutiny Committee";
        var review = new PlanReviewed(1, body, LocalDate.of(2024, 6, 27), "changes-asked-for", 2, true, "d");
        assertThat(Plainly.say(review))
                .isEqualTo(body + " asked for changes to the draft plan on 27 June 2024, with 2 comments");
    }

    private static DecisionRecorded decision(String outcome) {
        return new DecisionRecorded(
                UUID.randomUUID(), 1, "executive-meeting", "Cabinet", outcome, LocalDate.of(2024, 7, 10), "d", 0, null);
    }

    private static Fact sample(Class<? extends Fact> type) throws Exception {
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(
                Arrays.stream(components).map(PlainlyTest::value).toArray());
    }

    private static Object value(RecordComponent component) {
        var type = component.getType();
        if (type == String.class) {
            return "Word";
        } else if (type == int.class || type == Integer.class) {
            return 2;
        } else if (type == long.class) {
            return 31L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == LocalDate.class) {
            return DUE;
        } else if (type == Instant.class) {
            return Instant.parse("2024-07-19T16:00:00Z");
        } else if (type == UUID.class) {
            return UUID.randomUUID();
        } else if (type == List.class) {
            return List.of();
        } else if (type == ContentRef.class) {
            return new ContentRef("d", "text/markdown", 3);
        } else if (type == Urgency.class) {
            return new Urgency("Word", "Word");
        }
        throw new AssertionError("No sample for " + component);
    }
}
