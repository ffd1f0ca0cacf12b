package passage.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.calendar.Deadline;
import passage.events.Plainly;
import passage.plan.Decision;
import passage.plan.Plan;

/**
 * A decision with its four dates: taken, its notice published, in effect, and the submission that followed.
 *
 * @param grounds what the record of the decision rests on
 * @param window when it could be called in until, in words
 * @param before the version that lay before the body
 * @param endorsed the version that it endorsed
 * @param others references of other plans that the same decision names
 * @param after what came of it: exemption, call-in, sign-off, each in a sentence
 * @param noticeLink where the notice is, if that is a web address
 */
record DecisionSheet(
        int act,
        String body,
        String kind,
        String outcome,
        LocalDate decidedOn,
        @Nullable String decidedBasis,
        @Nullable LocalDate noticeOn,
        @Nullable String noticeBasis,
        @Nullable String noticeAddress,
        @Nullable String noticeLink,
        @Nullable String window,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate submittedOn,
        @Nullable String submittedBasis,
        String before,
        @Nullable String endorsed,
        String reasons,
        @Nullable String alternatives,
        @Nullable String interests,
        @Nullable String amendment,
        @Nullable String grounds,
        List<String> after,
        List<String> others) {

    static DecisionSheet of(Plan plan, Decision decision, Grounds grounds, List<String> named) {
        var endorsed = decision.endorsedDigest();
        return new DecisionSheet(
                decision.act(),
                decision.body(),
                Plainly.words(decision.kind()),
                decision.outcome().plain(),
                decision.decidedOn(),
                Grounds.basis(grounds.decision(decision.id())),
                decision.noticeOn(),
                Grounds.basis(grounds.notice(decision.id())),
                decision.noticeAddress(),
                webAddress(decision.noticeAddress()),
                Optional.ofNullable(decision.callInEndsAt())
                        .map(Plainly::instant)
                        .orElse(null),
                Optional.ofNullable(decision.effectiveFrom())
                        .map(Deadline::dateOf)
                        .orElse(null),
                endorsed == null ? null : plan.sending().submittedOn(),
                Grounds.basis(grounds.submission()),
                Sameness.version(plan, decision.digest()),
                endorsed == null ? null : Sameness.version(plan, endorsed),
                decision.reasons(),
                decision.alternatives(),
                decision.interests(),
                decision.amendment(),
                Grounds.words(grounds.decision(decision.id())),
                grounds.after(decision.id()),
                named.stream().filter(each -> !each.equals(plan.reference())).toList());
    }

    /** Only what a browser can follow without harm becomes a link. */
    static @Nullable String webAddress(@Nullable String address) {
        return address != null && address.matches("(?i)https?://\\S+|/(?!/)\\S*") ? address : null;
    }
}
