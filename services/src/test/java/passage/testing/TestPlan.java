package passage.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import passage.calendar.Deadline;
import passage.events.ContentRef;
import passage.events.Event.PlanEvent;
import passage.events.Evidence;
import passage.events.PlanFact;
import passage.events.PlanFact.Due;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.PlanFact.PlanWithdrawn;
import passage.events.PlanFact.ReleasedForPublication;
import passage.events.PlanRef;
import passage.events.RecordedBy;
import passage.platform.content.ContentStore;

/** A plan of Devon's whose events the workflow would send, numbered as it would. */
public class TestPlan {
    public static final LocalDate DUE = LocalDate.of(2024, 7, 19);
    public static final String DEVON = "E10000008";
    private static int lastReference;

    private final PlanRef plan;
    private final byte[] text;
    private long planSeq;

    private TestPlan(PlanRef plan, byte[] text) {
        this.plan = plan;
        this.text = text;
    }

    public static TestPlan ofDevon() {
        return of(DEVON, "Devon County Council");
    }

    public static synchronized TestPlan of(String authority, String name) {
        var reference = "PP-2024-%04d".formatted(++lastReference);
        var plan = new PlanRef(UUID.randomUUID(), reference, "productivity-plan-2024", authority, name);
        return new TestPlan(plan, ("# The plan " + reference + "\n\nWords.\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The next event in the plan's life. */
    public PlanEvent tell(PlanFact fact) {
        return tell("draft", fact);
    }

    /** @param stage where the plan stands after it */
    public PlanEvent tell(String stage, PlanFact fact) {
        var by = new RecordedBy(UUID.fromString("b7c1f0de-1111-4222-8333-444455556666"), "democratic-services");
        return new PlanEvent(++planSeq, plan, stage, by, Evidence.firstHand(DUE), fact);
    }

    public PlanOpened opened(String... dues) {
        var dated = List.of(dues).stream()
                .map(due -> new Due(due, DUE, Deadline.endOfDay(DUE), "The Minister's letter"))
                .toList();
        return new PlanOpened("Productivity plan 2024", LocalDate.of(2024, 4, 16), dated);
    }

    public PlanEndorsed endorsed(LocalDate on, int actsToCome) {
        return new PlanEndorsed(
                UUID.randomUUID(), "Cabinet", "approved", on, textRef().digest(), actsToCome);
    }

    public PlanSubmitted submitted(UUID submission, LocalDate on) {
        return new PlanSubmitted(submission, "passage", "after-endorsement", textRef(), on, null, null, null);
    }

    public PlanSubmitted sentByMail(LocalDate on) {
        return new PlanSubmitted(
                UUID.randomUUID(), "outside", "after-endorsement", textRef(), on, "E-mail", "the department", null);
    }

    public ReleasedForPublication released() {
        return new ReleasedForPublication(
                UUID.randomUUID(),
                "Productivity plan 2024",
                "devon",
                textRef(),
                "Cabinet",
                LocalDate.of(2024, 7, 10),
                "amended-and-approved");
    }

    public PlanPublished published(LocalDate on) {
        return new PlanPublished(
                "passage", "http://127.0.0.1/published", textRef().digest(), on);
    }

    public PlanWithdrawn withdrawn() {
        return new PlanWithdrawn("Asked for no longer", true);
    }

    public ContentRef textRef() {
        return new ContentRef(ContentStore.digestOf(text), "text/markdown", text.length);
    }

    public byte[] text() {
        return text.clone();
    }

    public UUID id() {
        return plan.id();
    }

    public String reference() {
        return plan.reference();
    }
}
