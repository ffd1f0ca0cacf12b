package passage.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import passage.events.PlanFact.CallInAnswered;
import passage.events.PlanFact.CallInExempted;
import passage.events.PlanFact.CallInLapsed;
import passage.events.PlanFact.CouncilViewRecorded;
import passage.events.PlanFact.DecisionNoticePublished;
import passage.events.PlanFact.DecisionRecorded;
import passage.events.PlanFact.DecisionTookEffect;
import passage.events.PlanFact.FinalTextReturned;
import passage.events.PlanFact.FinalTextSignedOff;
import passage.events.PlanFact.PlanCalledIn;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanRejected;
import passage.events.PlanFact.TextFinalised;

/** What is decided, called in and signed off, in sentences. */
final class DecidingSentences {
    private DecidingSentences() {}

    static void addTo(Sentences sentences) {
        sentences.say(
                DecisionRecorded.class,
                f -> "%s %s on %s%s"
                        .formatted(f.body(), decided(f.outcome()), Plainly.day(f.decidedOn()), urgently(f.urgency())));
        sentences.say(
                PlanEndorsed.class,
                f -> "The plan was endorsed by %s on %s (%s), in exactly this text%s"
                        .formatted(
                                f.body(),
                                Plainly.day(f.decidedOn()),
                                Plainly.words(f.outcome()),
                                f.actsToCome() == 0
                                        ? ""
                                        : "; " + Plainly.count(f.actsToCome(), "act") + " still to come"));
        sentences.say(
                DecisionNoticePublished.class,
                f -> "The decision notice was published on %s%s"
                        .formatted(
                                Plainly.day(f.publishedOn()),
                                f.callInEndsAt() == null
                                        ? ""
                                        : "; it could be called in until " + Plainly.instant(f.callInEndsAt())));
        sentences.say(
                DecisionTookEffect.class, f -> "The decision took effect at " + Plainly.instant(f.effectiveFrom()));
        sentences.say(
                PlanRejected.class,
                f -> "The plan was rejected by %s on %s".formatted(f.body(), Plainly.day(f.decidedOn())));
        sentences.say(
                CallInExempted.class,
                f -> "The decision was exempted from call-in; the %s agreed on %s: %s"
                        .formatted(lower(f.agreedBy()), Plainly.day(f.agreedOn()), f.reason()));
        sentences.say(
                PlanCalledIn.class,
                f -> "The decision was called in on %s by %s: %s"
                        .formatted(Plainly.day(f.calledInOn()), Plainly.count(f.callers(), "member"), f.grounds()));
        sentences.say(
                CallInAnswered.class,
                f -> "%s considered the call-in on %s: %s"
                        .formatted(f.body(), Plainly.day(f.heldOn()), answer(f.result())));
        sentences.say(
                CallInLapsed.class,
                f -> "The call-in lapsed at %s, because scrutiny had not met in time"
                        .formatted(Plainly.instant(f.limit())));
        sentences.say(
                CouncilViewRecorded.class,
                f -> "%s considered the decision on %s and %s"
                        .formatted(
                                f.body(), Plainly.day(f.heldOn()), f.objects() ? "objected to it" : "did not object"));
        sentences.say(
                TextFinalised.class,
                f -> "The final text was finished with version %d%s".formatted(f.version(), Plainly.remark(f.note())));
        sentences.say(
                FinalTextSignedOff.class,
                f -> "The %s signed off the final text%s"
                        .formatted(
                                Plainly.officer(f.role()),
                                f.consulted() == null ? "" : ", having consulted the " + lower(f.consulted())));
        sentences.say(
                FinalTextReturned.class,
                f -> "The %s returned the final text: %s".formatted(Plainly.officer(f.role()), f.note()));
    }

    private static String decided(String outcome) {
        return switch (outcome) {
            case "approach-endorsed" -> "endorsed the approach of the plan";
            case "deferred" -> "deferred the plan";
            case "referred-back" -> "referred the plan back";
            default -> Plainly.words(outcome) + " the plan";
        };
    }

    private static String answer(String result) {
        return switch (result) {
            case "back-to-decision-maker" -> "back to the decision maker";
            case "to-full-council" -> "to full council";
            default -> Plainly.words(result);
        };
    }

    /** An office within a sentence: 'chair of the scrutiny committee'. */
    private static String lower(String office) {
        return office.substring(0, 1).toLowerCase(Locale.UK) + office.substring(1);
    }

    private static String urgently(PlanFact.@Nullable Urgency urgency) {
        return urgency == null
                ? ""
                : ", urgently, with the agreement of the %s: %s".formatted(lower(urgency.agreedBy()), urgency.reason());
    }
}
