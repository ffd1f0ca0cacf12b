package passage.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The notices that the law wants a number of clear days before a meeting or a decision.
 *
 * <p>The number is the law's; how the days are counted is each council's setting, with the default given here. Dates
 * are in Europe/London; all questions throw {@link NoCalendarData} beyond the bank holidays' years.
 */
public enum Notice {
    /**
     * Public notice, agenda and reports: LGA 1972 s.100A(6) and s.100B(3), (4), five days in England since SI 2002/715;
     * for a cabinet SI 2012/2089 regs 6 and 7.
     */
    AGENDA(
            "the agenda",
            "meeting",
            5,
            ClearDays.WORKING,
            "LGA 1972 s.100A(6) and s.100B(3); for a cabinet SI 2012/2089 regs 6 and 7",
            "An item can then be taken only if the meeting itself was called at shorter notice, or if the chair holds"
                    + " it urgent for special circumstances written in the minutes (LGA 1972 s.100B(4)(b))."),

    /** Notice of a key decision: SI 2012/2089 reg 9, 28 clear days, with the particulars (a) to (h). */
    KEY_DECISION(
            "the notice of the key decision",
            "decision",
            28,
            ClearDays.CALENDAR,
            "SI 2012/2089 reg 9",
            "The decision then needs a general exception notice (reg 10) or, failing that, agreement to special urgency"
                    + " (reg 11)."),

    /** General exception: SI 2012/2089 reg 10, five clear days after the notice is with scrutiny and available. */
    GENERAL_EXCEPTION(
            "the general exception notice",
            "decision",
            5,
            ClearDays.WORKING,
            "SI 2012/2089 reg 10",
            "The decision then needs agreement to special urgency (reg 11) by the chair of scrutiny, else the chair of"
                    + " the council, else the vice-chair."),

    /** First notice of a private cabinet meeting: SI 2012/2089 reg 5, 28 clear days. */
    PRIVATE_MEETING(
            "the notice of the private meeting",
            "meeting",
            28,
            ClearDays.CALENDAR,
            "SI 2012/2089 reg 5",
            "The meeting can then be private only with the agreement of the chair of scrutiny, else the chair of the"
                    + " council, else the vice-chair (reg 5)."),

    /**
     * Second notice of a private cabinet meeting, with representations and the reply: SI 2012/2089 reg 5, five clear
     * days.
     */
    PRIVATE_MEETING_SECOND(
            "the second notice of the private meeting",
            "meeting",
            5,
            ClearDays.WORKING,
            "SI 2012/2089 reg 5",
            PRIVATE_MEETING.ifShort);

    private final String what;
    private final String event;
    private final int days;
    private final ClearDays counting;
    private final String source;
    private final String ifShort;

    Notice(String what, String event, int days, ClearDays counting, String source, String ifShort) {
        this.what = what;
        this.event = event;
        this.days = days;
        this.counting = counting;
        this.source = source;
        this.ifShort = ifShort;
    }

    /** The clear days that the law wants. */
    public int days() {
        return days;
    }

    /** How the days are counted unless the council says otherwise. */
    public ClearDays defaultCounting() {
        return counting;
    }

    /** Where the rule stands. */
    public String source() {
        return source;
    }

    /** The last day on which this notice can be published for a meeting or decision on that day. */
    public Reasoned<LocalDate> latest(WorkingDays calendar, LocalDate meeting) {
        return latest(calendar, meeting, counting);
    }

    /** {@link #latest(WorkingDays, LocalDate)}, counted as the council counts. */
    public Reasoned<LocalDate> latest(WorkingDays calendar, LocalDate meeting, ClearDays counted) {
        var latest = counted.latestPublication(calendar, meeting, days);
        var because = new ArrayList<String>();
        because.add("%s is the %s; %s, so %s must be out by %s."
                .formatted(
                        Words.full(meeting),
                        event,
                        counted.name(counted.list(calendar, latest, meeting), "before"),
                        what,
                        Words.full(latest)));
        because.addAll(passedOver(calendar, latest, meeting, counted));
        because.addAll(meetingOnClosedDay(calendar, meeting));
        calendar.explainNonWorking(latest)
                .ifPresent(why -> because.add("%s: if nobody can publish then, %s must be out by %s."
                        .formatted(why, what, Words.full(calendar.onOrBefore(latest)))));
        because.add(rule(counted));
        return new Reasoned<>(latest, because);
    }

    /** The first day for the meeting or decision after this notice was published on that day. */
    public Reasoned<LocalDate> earliest(WorkingDays calendar, LocalDate published) {
        return earliest(calendar, published, counting);
    }

    /** {@link #earliest(WorkingDays, LocalDate)}, counted as the council counts. */
    public Reasoned<LocalDate> earliest(WorkingDays calendar, LocalDate published, ClearDays counted) {
        var earliest = counted.earliestMeeting(calendar, published, days);
        var because = new ArrayList<String>();
        because.add("%s is the day on which %s is out; %s, so the %s can be on %s at the earliest."
                .formatted(
                        Words.full(published),
                        what,
                        counted.name(counted.list(calendar, published, earliest), "after"),
                        event,
                        Words.full(earliest)));
        because.addAll(passedOver(calendar, published, earliest, counted));
        because.addAll(meetingOnClosedDay(calendar, earliest));
        because.add(rule(counted));
        return new Reasoned<>(earliest, because);
    }

    /**
     * Whether a notice published on that day leaves enough clear days before the meeting or decision.
     *
     * @throws IllegalArgumentException when the meeting is before the publication
     */
    public Reasoned<Boolean> inTime(WorkingDays calendar, LocalDate published, LocalDate meeting, ClearDays counted) {
        var clear = counted.list(calendar, published, meeting);
        boolean enough = clear.size() >= days;
        var because = new ArrayList<String>();
        because.add("Between %s, when %s is out, and the %s on %s lie %s; %s are needed, so %s."
                .formatted(
                        Words.full(published),
                        what,
                        event,
                        Words.full(meeting),
                        counted.count(clear.size()),
                        Words.number(days),
                        enough ? "it is in time" : "it is too late by " + Words.number(days - clear.size())));
        because.addAll(passedOver(calendar, published, meeting, counted));
        because.addAll(meetingOnClosedDay(calendar, meeting));
        if (!enough) {
            because.add(ifShort);
        }
        because.add(rule(counted));
        return new Reasoned<>(enough, because);
    }

    private static List<String> passedOver(WorkingDays calendar, LocalDate from, LocalDate to, ClearDays counted) {
        return counted == ClearDays.WORKING ? calendar.passedOver(from, to) : List.of();
    }

    private List<String> meetingOnClosedDay(WorkingDays calendar, LocalDate meeting) {
        return calendar
                .explainNonWorking(meeting)
                .map(why -> "%s: check the date of the %s.".formatted(why, event))
                .stream()
                .toList();
    }

    private String rule(ClearDays counted) {
        return "The rule is %s clear days (%s); that they are counted as %s days is the council's setting."
                .formatted(Words.number(days), source, counted == ClearDays.WORKING ? "working" : "calendar");
    }
}
