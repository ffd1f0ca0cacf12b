package passage.plan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the author made of a returned plan, and who agreed it where the text changed. */
@Embeddable
public class Correction {
    private UUID submission = new UUID(0, 0);
    private int textNo;
    private boolean changed;
    private @Nullable String kind;
    private @Nullable String body;
    private @Nullable String outcome;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reasons;

    protected Correction() {}

    Correction(UUID submission, Text text, boolean changed) {
        this.submission = submission;
        this.textNo = text.no();
        this.changed = changed;
    }

    /** Who agreed the corrected text, in the words of the record. */
    public record FurtherDecision(String kind, String body, String outcome, LocalDate decidedOn, String reasons) {}

    void decide(FurtherDecision decision) {
        kind = decision.kind();
        body = decision.body();
        outcome = decision.outcome();
        decidedOn = decision.decidedOn();
        reasons = decision.reasons();
    }

    /** The submission that was returned. */
    public UUID submission() {
        return submission;
    }

    /** Number of the version that is to go in its place. */
    public int textNo() {
        return textNo;
    }

    public boolean changed() {
        return changed;
    }

    /** Null until somebody has decided on the changed text. */
    public @Nullable FurtherDecision decision() {
        return kind == null || body == null || outcome == null || decidedOn == null || reasons == null
                ? null
                : new FurtherDecision(kind, body, outcome, decidedOn, reasons);
    }
}
