package passage.website;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was recorded of a plan on its way: who endorsed which text, who signed off last words, what was sent. */
record Facts(
        @Nullable Endorsed endorsed,
        @Nullable SignedOff signedOff,
        @Nullable Sent sent) {
    static final Facts NONE = new Facts(null, null, null);

    /** @param by the body, or the office that decides alone; never a person's name */
    record Endorsed(String by, LocalDate on, String outcome, String digest) {}

    /** @param by the role */
    record SignedOff(String by, String digest) {}

    /** @param receipt null until the department gave one, or where it gives none */
    record Sent(
            UUID submission,
            LocalDate on,
            String digest,
            @Nullable String receipt,
            @Nullable Instant receivedAt) {
        Sent with(String number, Instant at) {
            return new Sent(submission, on, digest, number, at);
        }
    }

    Facts with(Endorsed act) {
        return new Facts(act, signedOff, sent);
    }

    Facts with(SignedOff act) {
        return new Facts(endorsed, act, sent);
    }

    Facts with(Sent submission) {
        return new Facts(endorsed, signedOff, submission);
    }
}
