package passage.events;

import java.util.stream.Collectors;
import passage.events.PlanFact.AmendedTextCompleted;
import passage.events.PlanFact.CommentsAnswered;
import passage.events.PlanFact.DraftCleared;
import passage.events.PlanFact.DraftCompleted;
import passage.events.PlanFact.DraftReturned;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanReviewed;
import passage.events.PlanFact.TextDrafted;
import passage.events.PlanFact.WordingConfirmed;
import passage.events.PlanFact.WordingRefused;

/** What happens to a draft, in sentences. */
final class DraftingSentences {
    private DraftingSentences() {}

    static void addTo(Sentences sentences) {
        sentences.say(
                PlanOpened.class,
                f -> "The plan was opened"
                        + f.dues().stream()
                                .map(due -> "%s by %s".formatted(Plainly.done(due.name()), Plainly.day(due.on())))
                                .collect(Collectors.joining(", ", f.dues().isEmpty() ? "" : ", to be ", "")));
        sentences.say(TextDrafted.class, f -> "Version %d of the text was written".formatted(f.version()));
        sentences.say(
                DraftCompleted.class,
                f -> "The draft was finished with version %d%s".formatted(f.version(), Plainly.remark(f.note())));
        sentences.say(
                DraftCleared.class,
                f -> "The %s cleared the draft%s".formatted(Plainly.officer(f.officer()), Plainly.remark(f.note())));
        sentences.say(
                DraftReturned.class,
                f -> "The %s returned the draft for changes%s"
                        .formatted(Plainly.officer(f.officer()), Plainly.remark(f.note())));
        sentences.say(
                PlanReviewed.class,
                f -> "%s %s the draft plan on %s%s"
                        .formatted(f.body(), reviewed(f.outcome()), Plainly.day(f.heldOn()), comments(f.comments())));
        sentences.say(
                CommentsAnswered.class,
                f -> "The comments of review %d were answered: %d accepted, %d partly accepted, %d not accepted"
                        .formatted(f.review(), f.accepted(), f.partly(), f.notAccepted()));
        sentences.say(
                AmendedTextCompleted.class,
                f -> "The agreed wording was brought in with version %d%s"
                        .formatted(f.version(), Plainly.remark(f.note())));
        sentences.say(
                WordingConfirmed.class,
                f -> "The text was confirmed to have the agreed wording" + Plainly.remark(f.note()));
        sentences.say(
                WordingRefused.class,
                f -> "The text was found not to have the agreed wording" + Plainly.remark(f.note()));
    }

    private static String reviewed(String outcome) {
        return outcome.equals("changes-asked-for") ? "asked for changes to" : Plainly.words(outcome);
    }

    private static String comments(int comments) {
        return comments == 0 ? "" : ", with " + Plainly.count(comments, "comment");
    }
}
