package passage.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import passage.events.PlanFact.AmendedTextCompleted;
import passage.events.PlanFact.CommentsAnswered;
import passage.events.PlanFact.DeadlineWarned;
import passage.events.PlanFact.DecisionNoticePublished;
import passage.events.PlanFact.DecisionRecorded;
import passage.events.PlanFact.DecisionTookEffect;
import passage.events.PlanFact.DraftCleared;
import passage.events.PlanFact.DraftCompleted;
import passage.events.PlanFact.DraftReturned;
import passage.events.PlanFact.PlanCertified;
import passage.events.PlanFact.PlanClosed;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.PlanRejected;
import passage.events.PlanFact.PlanReviewed;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.PlanFact.PlanWithdrawn;
import passage.events.PlanFact.ProgressReported;
import passage.events.PlanFact.ReceiptRecorded;
import passage.events.PlanFact.ReleasedForPublication;
import passage.events.PlanFact.TextDrafted;
import passage.events.PlanFact.WordingConfirmed;
import passage.events.PlanFact.WordingRefused;
import passage.events.RegisterFact.AuthorityRegistered;
import passage.events.RegisterFact.CommissionIssued;
import passage.events.RegisterFact.MeetingSet;
import passage.events.RegisterFact.RulesSet;
import passage.events.ServiceFact.DeadlineApproaching;
import passage.events.ServiceFact.DeadlineMet;
import passage.events.ServiceFact.DeadlineMissed;
import passage.events.ServiceFact.DeadlineSet;
import passage.events.ServiceFact.PagePublished;
import passage.events.ServiceFact.ReceiptIssued;

/** Says every fact in one plain sentence in the past tense, without a full stop, for pages and the console. */
public final class Plainly {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final Map<Class<? extends Fact>, Function<Fact, String>> SENTENCES = new HashMap<>();

    static {
        drafting();
        deciding();
        sending();
        services();
        registers();
        SendingSentences.add();
    }

    private Plainly() {}

    /** Names no council: where the sentence stands alone, say beside it which plan it is about. */
    public static String say(Fact fact) {
        var sentence = SENTENCES.get(fact.getClass());
        if (sentence == null) {
            throw new IllegalStateException("No sentence for " + fact.getClass());
        }
        return sentence.apply(fact);
    }

    /** '19 July 2024'. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** '17:00 on 10 July 2024' in London, or 'the end of 19 July 2024' for its last second. */
    public static String instant(Instant at) {
        var there = at.atZone(LONDON);
        var day = day(there.toLocalDate());
        return there.toLocalTime().equals(LAST_SECOND) ? "the end of " + day : CLOCK.format(there) + " on " + day;
    }

    /** An outcome, a stage or a kind as people write it: 'amended and approved'. */
    public static String words(String kebab) {
        return kebab.replace('-', ' ');
    }

    private static void drafting() {
        say(
                PlanOpened.class,
                f -> "The plan was opened"
                        + f.dues().stream()
                                .map(due -> "%s by %s".formatted(done(due.name()), day(due.on())))
                                .collect(Collectors.joining(", ", f.dues().isEmpty() ? "" : ", to be ", "")));
        say(TextDrafted.class, f -> "Version %d of the text was written".formatted(f.version()));
        say(DraftCompleted.class, f -> "The draft was finished with version %d".formatted(f.version()));
        say(DraftCleared.class, f -> "The %s cleared the draft".formatted(officer(f.officer())));
        say(DraftReturned.class, f -> "The %s returned the draft for changes".formatted(officer(f.officer())));
        say(
                PlanReviewed.class,
                f -> "%s %s the draft plan on %s%s"
                        .formatted(f.body(), reviewed(f.outcome()), day(f.heldOn()), comments(f.comments())));
        say(
                CommentsAnswered.class,
                f -> "The comments of review %d were answered: %d accepted, %d partly accepted, %d not accepted"
                        .formatted(f.review(), f.accepted(), f.partly(), f.notAccepted()));
        say(
                AmendedTextCompleted.class,
                f -> "The agreed wording was brought in with version %d".formatted(f.version()));
        say(WordingConfirmed.class, f -> "The text was confirmed to have the agreed wording");
        say(WordingRefused.class, f -> "The text was found not to have the agreed wording");
    }

    private static void deciding() {
        say(DecisionRecorded.class, f -> "%s %s on %s".formatted(f.body(), decided(f.outcome()), day(f.decidedOn())));
        say(
                PlanEndorsed.class,
                f -> "The plan was endorsed by %s on %s (%s), in exactly this text%s"
                        .formatted(
                                f.body(),
                                day(f.decidedOn()),
                                words(f.outcome()),
                                f.actsToCome() == 0 ? "" : "; " + count(f.actsToCome(), "act") + " still to come"));
        say(
                DecisionNoticePublished.class,
                f -> "The decision notice was published on %s%s"
                        .formatted(
                                day(f.publishedOn()),
                                f.callInEndsAt() == null
                                        ? ""
                                        : "; it could be called in until " + instant(f.callInEndsAt())));
        say(DecisionTookEffect.class, f -> "The decision took effect at " + instant(f.effectiveFrom()));
        say(PlanRejected.class, f -> "The plan was rejected by %s on %s".formatted(f.body(), day(f.decidedOn())));
    }

    private static void sending() {
        say(PlanCertified.class, f -> "The plan was certified for submission");
        say(
                PlanSubmitted.class,
                f -> "The plan was sent to %s on %s%s"
                        .formatted(
                                f.to() == null ? "the department" : f.to(),
                                day(f.sentOn()),
                                f.how() == null ? "" : " (" + f.how() + ")"));
        say(ReceiptRecorded.class, f -> "The department's receipt %s was recorded".formatted(f.receipt()));
        say(ReleasedForPublication.class, f -> "The plan was released for publication");
        say(
                PlanPublished.class,
                f -> "The plan was published on %s at %s".formatted(day(f.publishedOn()), f.address()));
        say(ProgressReported.class, f -> "Progress was reported: " + f.summary());
        say(
                DeadlineWarned.class,
                f -> "Warning: "
                        + (f.workingDaysLeft() == null
                                ? "the plan was to be %s by %s (%s)"
                                        .formatted(done(f.deadline()), day(f.due()), words(f.state()))
                                : left(f.workingDaysLeft(), f.deadline(), f.due())));
        say(PlanWithdrawn.class, f -> "The plan was withdrawn: " + f.reason());
        say(PlanClosed.class, f -> "The plan was closed: " + f.reason());
    }

    private static void services() {
        say(
                DeadlineSet.class,
                f -> "The deadline watch was set: the plan must be %s by %s"
                        .formatted(done(f.deadline()), day(f.due())));
        say(DeadlineApproaching.class, f -> {
            var sentence = left(f.workingDaysLeft(), f.deadline(), f.due());
            return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
        });
        say(
                DeadlineMet.class,
                f -> "The plan was %s %s, on %s (due %s)"
                        .formatted(
                                done(f.deadline()),
                                f.metOn().isAfter(f.due()) ? "late" : "in time",
                                day(f.metOn()),
                                day(f.due())));
        say(
                DeadlineMissed.class,
                f -> "%s passed and the plan was not recorded as %s".formatted(day(f.due()), done(f.deadline())));
        say(ReceiptIssued.class, f -> "The department received the plan and gave the receipt " + f.receipt());
        say(PagePublished.class, f -> "The page went live at " + f.address());
    }

    private static void registers() {
        say(AuthorityRegistered.class, f -> "%s was registered".formatted(f.name()));
        say(
                RulesSet.class,
                f -> "The council's rules were set: call-in of %s to %s"
                        .formatted(count(f.callInWorkingDays(), "working day"), f.callInEndsAt()));
        say(MeetingSet.class, f -> "A meeting of %s was set for %s".formatted(f.body(), day(f.heldOn())));
        say(
                CommissionIssued.class,
                f -> "'%s' was asked for on %s, to be submitted by %s"
                        .formatted(f.title(), day(f.issuedOn()), day(f.submissionDue())));
    }

    static <F extends Fact> void say(Class<F> type, Function<F, String> sentence) {
        SENTENCES.put(type, fact -> sentence.apply(type.cast(fact)));
    }

    private static String left(int workingDays, String deadline, LocalDate due) {
        return workingDays == 0
                ? "the last day came for the plan to be %s: %s".formatted(done(deadline), day(due))
                : "%s left for the plan to be %s by %s"
                        .formatted(
                                count(workingDays, "working day") + (workingDays == 1 ? " was" : " were"),
                                done(deadline),
                                day(due));
    }

    static String done(String deadline) {
        return switch (deadline) {
            case "endorse" -> "endorsed";
            case "submit" -> "submitted";
            case "publish" -> "published";
            default -> words(deadline);
        };
    }

    private static String officer(String role) {
        return role.equals("section-151") ? "Section 151 officer" : words(role);
    }

    private static String reviewed(String outcome) {
        return outcome.equals("changes-asked-for") ? "asked for changes to" : words(outcome);
    }

    private static String decided(String outcome) {
        return switch (outcome) {
            case "approach-endorsed" -> "endorsed the approach of the plan";
            case "deferred" -> "deferred the plan";
            case "referred-back" -> "referred the plan back";
            default -> words(outcome) + " the plan";
        };
    }

    private static String comments(int comments) {
        return comments == 0 ? "" : ", with " + count(comments, "comment");
    }

    private static String count(int n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }
}
