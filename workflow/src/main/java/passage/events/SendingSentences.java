package passage.events;

import passage.events.PlanFact.DeadlineWarned;
import passage.events.PlanFact.DepartmentTold;
import passage.events.PlanFact.EndorsementConfirmed;
import passage.events.PlanFact.FurtherDecisionRecorded;
import passage.events.PlanFact.PaperConfirmed;
import passage.events.PlanFact.PlanAccepted;
import passage.events.PlanFact.PlanCertified;
import passage.events.PlanFact.PlanClosed;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.PlanReturned;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.PlanFact.PlanWithdrawn;
import passage.events.PlanFact.ProgressDue;
import passage.events.PlanFact.ProgressReported;
import passage.events.PlanFact.QuestionAnswered;
import passage.events.PlanFact.QuestionReceived;
import passage.events.PlanFact.ReceiptRecorded;
import passage.events.PlanFact.RefreshBegun;
import passage.events.PlanFact.ReleasedForPublication;
import passage.events.PlanFact.TextCorrected;

/** What is sent, published and reported, in sentences. */
final class SendingSentences {
    private SendingSentences() {}

    static void addTo(Sentences sentences) {
        sentences.say(PlanCertified.class, f -> "The plan was certified for submission");
        sentences.say(
                PlanSubmitted.class,
                f -> "The plan was sent to %s on %s%s"
                        .formatted(
                                f.to() == null ? "the department" : f.to(),
                                Plainly.day(f.sentOn()),
                                f.how() == null ? "" : " (" + f.how() + ")"));
        sentences.say(ReceiptRecorded.class, f -> "The department's receipt %s was recorded".formatted(f.receipt()));
        sentences.say(ReleasedForPublication.class, f -> "The plan was released for publication");
        sentences.say(
                PlanPublished.class,
                f -> "The plan was published on %s at %s".formatted(Plainly.day(f.publishedOn()), f.address()));
        sentences.say(ProgressReported.class, f -> "Progress was reported: " + f.summary());
        sentences.say(
                DeadlineWarned.class,
                f -> "Warning: "
                        + switch (f.state()) {
                            case "at-risk" ->
                                "there is hardly any room for the plan to be %s by %s"
                                        .formatted(Plainly.done(f.deadline()), Plainly.day(f.due()));
                            case "cannot-be-met" ->
                                "as planned, the plan cannot be %s by %s"
                                        .formatted(Plainly.done(f.deadline()), Plainly.day(f.due()));
                            default ->
                                f.workingDaysLeft() == null
                                        ? "the plan was to be %s by %s (%s)"
                                                .formatted(
                                                        Plainly.done(f.deadline()),
                                                        Plainly.day(f.due()),
                                                        Plainly.words(f.state()))
                                        : Plainly.left(f.workingDaysLeft(), f.deadline(), f.due());
                        });
        sentences.say(PlanWithdrawn.class, f -> "The plan was withdrawn: " + f.reason());
        sentences.say(PlanClosed.class, f -> "The plan was closed: " + f.reason());
        correspondence(sentences);
    }

    private static void correspondence(Sentences sentences) {
        sentences.say(
                EndorsementConfirmed.class,
                f -> "The department was told that %s endorsed the text that it holds on %s"
                        .formatted(f.body(), Plainly.day(f.decidedOn())));
        sentences.say(QuestionReceived.class, f -> "The department asked: " + f.question());
        sentences.say(QuestionAnswered.class, f -> "The department's question was answered: " + f.answer());
        sentences.say(
                PlanAccepted.class, f -> "The department accepted the plan at " + Plainly.instant(f.acceptedAt()));
        sentences.say(PlanReturned.class, f -> "The department returned the plan: " + f.reason());
        sentences.say(
                ProgressDue.class,
                f -> "Progress was asked for, %s after the publication on %s"
                        .formatted(f.years() == 1 ? "1 year" : f.years() + " years", Plainly.day(f.publishedOn())));
        sentences.say(RefreshBegun.class, f -> "The plan's refresh was begun: " + f.reason());
        sentences.say(
                TextCorrected.class,
                f -> f.changed()
                        ? "The returned plan was corrected with version %d".formatted(f.version())
                        : "The returned plan was kept as it was, version %d".formatted(f.version()));
        sentences.say(
                FurtherDecisionRecorded.class,
                f -> "%s decided on the corrected text on %s: %s"
                        .formatted(f.body(), Plainly.day(f.decidedOn()), Plainly.words(f.outcome())));
        sentences.say(
                DepartmentTold.class,
                f -> "%s was told on %s that the plan is withdrawn (%s)"
                        .formatted(f.to(), Plainly.day(f.toldOn()), f.how()));
        sentences.say(PaperConfirmed.class, f -> "A notice or record was confirmed: " + paper(f));
    }

    /** 'decision record, act 1', and which time where it was confirmed before. */
    private static String paper(PaperConfirmed f) {
        var kind = Plainly.words(f.paper().replaceFirst("^act-\\d+-", ""));
        return "%s, act %d%s".formatted(kind, f.act(), f.no() == 1 ? "" : ", for the %d. time".formatted(f.no()));
    }
}
