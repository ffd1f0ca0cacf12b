package passage.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which meetings still allow a submission by a due date, given what has to happen between the two.
 *
 * <p>All of it is set outside statute: notice lag and lead time by the council's practice, call-in by its constitution.
 * A decision that cannot be called in takes effect when it is taken; the hour of a meeting being unknown, the end of
 * its day is counted.
 *
 * @param due the last instant for the submission
 * @param noticeLag working days from the meeting to the publication of its decisions; 0 is the same day
 * @param callIn the council's call-in, or empty where the decision cannot be called in
 * @param lead working days from the decision's effect to the submission, such as for certification; 0 is at once
 * @param next what the decision has to be ready for
 */
public record LastMeeting(
        WorkingDays calendar, Instant due, int noticeLag, Optional<CallIn> callIn, int lead, Next next) {

    /** What the decision has to be ready for, in words: the submission, or another decision. */
    public record Next(String isDue, String could, String before) {
        public static final Next SUBMISSION =
                new Next("The submission is due by", "could be submitted only from", "it is submitted");

        /** A further decision that cannot come before this one is in effect. */
        public static Next decisionOf(String body) {
            return new Next(
                    "The decision of %s comes after this one, by".formatted(body),
                    "would be in effect for it only from",
                    "the decision of " + body);
        }
    }

    public LastMeeting {
        if (noticeLag < 0 || lead < 0) {
            throw new IllegalArgumentException(
                    "Notice lag and lead time are 0 or more working days, not %d and %d".formatted(noticeLag, lead));
        }
    }

    public LastMeeting(WorkingDays calendar, Instant due, int noticeLag, Optional<CallIn> callIn, int lead) {
        this(calendar, due, noticeLag, callIn, lead, Next.SUBMISSION);
    }

    /** A due date without a clock time: it runs to the end of that day. */
    public static LastMeeting before(
            WorkingDays calendar, LocalDate due, int noticeLag, Optional<CallIn> callIn, int lead) {
        return new LastMeeting(calendar, Deadline.endOfDay(due), noticeLag, callIn, lead);
    }

    /**
     * The last working day on which a decision still works.
     *
     * @throws NoCalendarData when none is found within the bank holidays' years
     */
    public Reasoned<LocalDate> date() {
        var day = calendar.onOrBefore(Deadline.dateOf(due));
        while (!inTime(day)) {
            day = calendar.minus(day, 1);
        }
        var because = new ArrayList<String>();
        because.add(next.isDue() + " " + Words.instant(due.atZone(Deadline.LONDON)) + ".");
        because.addAll(steps(day));
        because.add("So %s is the last day that works.".formatted(Words.full(day)));
        var after = calendar.next(day);
        because.add("A decision on the next working day, %s, %s %s."
                .formatted(
                        Words.full(after),
                        next.could(),
                        Words.instant(datesFor(after).submittableFrom())));
        return new Reasoned<>(day, because);
    }

    /** The last of the council's own meetings that still works, in any order given; empty when none does. */
    public Optional<Reasoned<LocalDate>> among(Collection<LocalDate> meetings) {
        return meetings.stream()
                .filter(meeting -> !meeting.isAfter(Deadline.dateOf(due)))
                .filter(this::inTime)
                .max(Comparator.naturalOrder())
                .map(meeting -> works(meeting).map(yes -> meeting));
    }

    /** Whether a decision at that meeting can be submitted in time. */
    public Reasoned<Boolean> works(LocalDate meeting) {
        var from = datesFor(meeting).submittableFrom();
        boolean inTime = inTime(meeting);
        var because = new ArrayList<String>();
        calendar.explainNonWorking(meeting).ifPresent(why -> because.add(why + ": check the date of the meeting."));
        because.addAll(steps(meeting));
        because.add("It can be submitted from %s; it is due by %s, so the meeting on %s is %s."
                .formatted(
                        Words.instant(from),
                        Words.instant(due.atZone(Deadline.LONDON)),
                        Words.full(meeting),
                        inTime ? "early enough" : "too late"));
        return new Reasoned<>(inTime, because);
    }

    /** What follows from a decision at that meeting, and when. */
    public DecisionDates datesFor(LocalDate meeting) {
        return datesFor(meeting, calendar.plus(meeting, noticeLag));
    }

    /** {@link #datesFor(LocalDate)} where the day of publication is known. */
    public DecisionDates datesFor(LocalDate meeting, LocalDate published) {
        var window = callIn.map(rule -> rule.windowFor(calendar, published));
        var effective =
                window.map(CallInWindow::effectiveFrom).orElseGet(() -> Deadline.zoned(meeting, Deadline.END_OF_DAY));
        return new DecisionDates(meeting, published, window, effective, afterLead(effective));
    }

    /** {@link #works} without its reasons. */
    public boolean inTime(LocalDate meeting) {
        return !datesFor(meeting).submittableFrom().toInstant().isAfter(due);
    }

    private ZonedDateTime afterLead(ZonedDateTime effective) {
        return Deadline.zoned(calendar.plus(effective.toLocalDate(), lead), effective.toLocalTime());
    }

    private List<String> steps(LocalDate meeting) {
        var dates = datesFor(meeting);
        var steps = new ArrayList<String>();
        if (callIn.isEmpty()) {
            steps.add("A decision taken on %s cannot be called in and takes effect that day."
                    .formatted(Words.full(meeting)));
        } else {
            steps.add("A decision taken on %s is published %s."
                    .formatted(
                            Words.full(meeting),
                            noticeLag == 0
                                    ? "the same day"
                                    : "%s later".formatted(Words.count(noticeLag, "working day"))));
            steps.addAll(calendar.passedOver(meeting, dates.noticePublished()));
            steps.addAll(callIn.get().explain(calendar, dates.noticePublished()).because());
        }
        if (lead > 0) {
            steps.add("Then %s %s needed before %s."
                    .formatted(Words.count(lead, "working day"), lead == 1 ? "is" : "are", next.before()));
            steps.addAll(calendar.passedOver(
                    dates.effectiveFrom().toLocalDate(), dates.submittableFrom().toLocalDate()));
        }
        return steps;
    }
}
