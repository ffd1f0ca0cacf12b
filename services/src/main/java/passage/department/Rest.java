package passage.department;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.Plainly;

/**
 * What a submission rests on.
 *
 * @param asEndorsed whether the text that was sent is, byte for byte, one that members endorsed; null where nothing was
 *     endorsed by then
 * @param sameness the same in a sentence
 */
record Rest(List<Line> acts, @Nullable Boolean asEndorsed, String sameness) {
    /** One act. */
    record Line(
            String kind,
            String title,
            @Nullable UUID decisionId,
            String by,
            String outcome,
            LocalDate on,
            String digest,
            @Nullable String fromDigest,
            @Nullable String words) {
        /** 'approved by Cabinet'. */
        public String sentence() {
            return "%s by %s".formatted(Plainly.words(outcome), by);
        }
    }

    /** @param digest of the text that was sent */
    static Rest of(String digest, List<Act> acts) {
        var lines = acts.stream().map(Rest::line).toList();
        var endorsed =
                acts.stream().filter(act -> act.act() == Act.Kind.ENDORSEMENT).reduce((earlier, later) -> later);
        if (endorsed.isEmpty()) {
            return new Rest(lines, null, "No endorsement was recorded when the text was sent.");
        }
        if (endorsed.get().digest().equals(digest)) {
            return new Rest(lines, true, "The words sent are the words endorsed: both texts have the same digest.");
        }
        boolean signedOff = acts.stream()
                .anyMatch(act -> act.act() == Act.Kind.SIGN_OFF && act.digest().equals(digest));
        return new Rest(
                lines,
                false,
                signedOff
                        ? "The words sent differ from the words endorsed. The final wording was signed off under a delegation."
                        : "The words sent differ from the words endorsed last.");
    }

    private static Line line(Act act) {
        boolean role = act.act() != Act.Kind.ENDORSEMENT;
        return new Line(
                act.act().toString(),
                act.act().title(),
                act.decisionId(),
                role ? "the " + Plainly.words(act.body()) : act.body(),
                act.outcome(),
                act.doneOn(),
                act.digest(),
                act.fromDigest(),
                act.words());
    }
}
