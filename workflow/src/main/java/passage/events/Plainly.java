package passage.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import passage.events.LedgerFact.CheckpointSigned;
import passage.events.RegisterFact.AgendaPublished;
import passage.events.RegisterFact.AppearanceSet;
import passage.events.RegisterFact.AuthorityRegistered;
import passage.events.RegisterFact.CommissionIssued;
import passage.events.RegisterFact.GovernanceConfirmed;
import passage.events.RegisterFact.MeetingSet;
import passage.events.RegisterFact.RulesSet;
import passage.events.RegisterFact.ScopeSet;
import passage.events.RegisterFact.ShownToDepartment;
import passage.events.ServiceFact.DeadlineApproaching;
import passage.events.ServiceFact.DeadlineMet;
import passage.events.ServiceFact.DeadlineMissed;
import passage.events.ServiceFact.DeadlineSet;
import passage.events.ServiceFact.PagePublished;
import passage.events.ServiceFact.QuestionAsked;
import passage.events.ServiceFact.ReceiptIssued;
import passage.events.ServiceFact.SubmissionAccepted;
import passage.events.ServiceFact.SubmissionReturned;

/** Says every fact in one plain sentence in the past tense, without a full stop, for pages and the console. */
public final class Plainly {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final Sentences SENTENCES = new Sentences();

    static {
        DraftingSentences.addTo(SENTENCES);
        DecidingSentences.addTo(SENTENCES);
        SendingSentences.addTo(SENTENCES);
        DateSentences.addTo(SENTENCES);
        TakingSentences.addTo(SENTENCES);
        services();
        registers();
    }

    private Plainly() {}

    /** Names no council: where the sentence stands alone, say beside it which plan it is about. */
    public static String say(Fact fact) {
        return SENTENCES.of(fact);
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

    private static void services() {
        SENTENCES.say(
                DeadlineSet.class,
                f -> "The deadline watch was set: the plan must be %s by %s"
                        .formatted(done(f.deadline()), day(f.due())));
        SENTENCES.say(DeadlineApproaching.class, f -> {
            var sentence = left(f.workingDaysLeft(), f.deadline(), f.due());
            return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
        });
        SENTENCES.say(
                DeadlineMet.class,
                f -> "The plan was %s %s, on %s (due %s)"
                        .formatted(
                                done(f.deadline()),
                                f.metOn().isAfter(f.due()) ? "late" : "in time",
                                day(f.metOn()),
                                day(f.due())));
        SENTENCES.say(
                DeadlineMissed.class,
                f -> "%s passed and the plan was not recorded as %s".formatted(day(f.due()), done(f.deadline())));
        SENTENCES.say(QuestionAsked.class, f -> "The department asked: " + f.question());
        SENTENCES.say(SubmissionReturned.class, f -> "The department returned the submission: " + f.reason());
        SENTENCES.say(
                SubmissionAccepted.class, f -> "The department accepted the submission at " + instant(f.acceptedAt()));
        SENTENCES.say(ReceiptIssued.class, f -> "The department received the plan and gave the receipt " + f.receipt());
        SENTENCES.say(PagePublished.class, f -> "The page went live at " + f.address());
        SENTENCES.say(CheckpointSigned.class, f -> "The ledger signed a checkpoint of %,d entries".formatted(f.size()));
    }

    private static void registers() {
        SENTENCES.say(AuthorityRegistered.class, f -> "%s was registered".formatted(f.name()));
        SENTENCES.say(
                RulesSet.class,
                f -> f.callInWeekday() == null
                        ? "The council's rules were set: call-in of %s to %s"
                                .formatted(count(f.callInWorkingDays(), "working day"), f.callInEndsAt())
                        : "The council's rules were set: call-in to %s on the %s of the week after the notice"
                                .formatted(f.callInEndsAt(), f.callInWeekday()));
        SENTENCES.say(
                GovernanceConfirmed.class,
                f -> "The council is governed by %s".formatted(f.governance().replace('-', ' ')));
        SENTENCES.say(MeetingSet.class, f -> "A meeting of %s was set for %s".formatted(f.body(), day(f.heldOn())));
        SENTENCES.say(
                RegisterFact.MeetingMoved.class,
                f -> "The meeting of %s on %s was moved to %s%s"
                        .formatted(f.body(), day(f.from()), day(f.heldOn()), remark(f.reason())));
        SENTENCES.say(
                RegisterFact.MeetingCancelled.class,
                f -> "The meeting of %s on %s was cancelled%s"
                        .formatted(f.body(), day(f.heldOn()), remark(f.reason())));
        SENTENCES.say(
                RegisterFact.SubstituteNamed.class,
                f -> "A substitute was named in the role %s, from %s to %s"
                        .formatted(
                                words(f.role()).toLowerCase(java.util.Locale.UK), day(f.firstDay()), day(f.lastDay())));
        SENTENCES.say(RegisterFact.SubstituteEnded.class, f -> "A substitute's time was ended early");
        SENTENCES.say(
                RegisterFact.ClosureDaysSet.class,
                f -> f.days().isEmpty()
                        ? "The council has no closure days of its own"
                        : "The council's closure days were set: "
                                + f.days().stream()
                                        .map(each -> "%s (%s)".formatted(day(each.on()), each.why()))
                                        .collect(Collectors.joining(", ")));
        SENTENCES.say(
                AgendaPublished.class,
                f -> "The agenda of %s on %s was published on %s"
                        .formatted(f.body(), day(f.heldOn()), day(f.agendaPublishedOn())));
        SENTENCES.say(
                ShownToDepartment.class,
                f -> "Before a submission the department is shown "
                        + switch (f.shows()) {
                            case "stage" -> "the plan's stage";
                            case "stage-and-dates" -> "the plan's stage and the dates of its endorsement";
                            default -> "only that a plan is open, and when it is to be submitted";
                        });
        SENTENCES.say(
                AppearanceSet.class,
                f -> "The council's pages got %s"
                        .formatted(f.colour() == null ? "Passage's own colour" : "the colour " + f.colour()));
        SENTENCES.say(
                ScopeSet.class,
                f -> "%s were asked to answer".formatted(count(f.councils().size(), "council")));
        SENTENCES.say(
                CommissionIssued.class,
                f -> "'%s' was asked for on %s, to be submitted by %s"
                        .formatted(f.title(), day(f.issuedOn()), day(f.submissionDue())));
    }

    static String left(int workingDays, String deadline, LocalDate due) {
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

    /** ': No savings named', without a full stop, or nothing. */
    static String remark(@Nullable String note) {
        return note == null ? "" : ": " + note.strip().replaceFirst("\\.$", "");
    }

    static String officer(String role) {
        return role.equals("section-151") ? "Section 151 officer" : words(role);
    }

    static String count(int n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }
}
