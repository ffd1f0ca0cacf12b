package passage.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import passage.calendar.Deadline;
import passage.plan.Plan;
import passage.plan.Text;

/**
 * One version of a plan's text with what became of it.
 *
 * @param basis seen, planned or assumed
 * @param writer whose version it is, as far as the reader may know
 * @param uses what was done with exactly this text: endorsed, certified, submitted, published
 */
record TextLine(
        int no,
        String digest,
        LocalDate writtenOn,
        @Nullable String basis,
        String writer,
        @Nullable String note,
        String size,
        List<String> uses) {
    private static final int KILO = 1024;

    static List<TextLine> of(Plan plan, Function<Text, String> writer, Grounds grounds) {
        return plan.texts().stream()
                .map(text -> new TextLine(
                        text.no(),
                        text.digest(),
                        Deadline.dateOf(text.draftedAt()),
                        Grounds.basis(grounds.text(text.no())),
                        writer.apply(text),
                        text.note(),
                        size(text.content().size()),
                        uses(plan, text.digest())))
                .toList();
    }

    /** The first figures of the digest, enough to tell versions apart. */
    public String shortDigest() {
        return digest.substring(0, 12);
    }

    private static String size(long bytes) {
        return bytes < KILO ? bytes + " bytes" : "%,d kB".formatted((bytes + KILO - 1) / KILO);
    }

    private static List<String> uses(Plan plan, String digest) {
        var uses = new ArrayList<String>();
        plan.decisions().stream()
                .filter(decision -> digest.equals(decision.endorsedDigest()))
                .forEach(decision -> uses.add("Endorsed by " + decision.body()));
        var sending = plan.sending();
        if (digest.equals(sending.certifiedDigest())) {
            uses.add("Certified");
        }
        if (digest.equals(sending.submittedDigest())) {
            uses.add("Submitted");
        }
        if (digest.equals(sending.publishedDigest())) {
            uses.add("Published");
        }
        return uses.stream().distinct().toList();
    }
}
