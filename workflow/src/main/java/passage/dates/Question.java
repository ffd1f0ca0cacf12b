package passage.dates;

import static passage.dates.Field.choice;
import static passage.dates.Field.date;
import static passage.dates.Field.dates;
import static passage.dates.Field.number;
import static passage.dates.Field.optionalDate;
import static passage.dates.Field.time;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import passage.authority.AuthorityRules;
import passage.dates.Answer.Counted;
import passage.dates.Answer.Found;
import passage.platform.requests.Refused;

/** The questions that can be asked, one for each rule, with what each needs to know. */
enum Question {
    AGENDA_DEADLINE(
            "When must the agenda of a meeting be out?",
            Rules::agenda,
            date("meeting", "Day of the meeting"),
            Settings.WORKING_BY_DEFAULT),
    KEY_DECISION_NOTICE(
            "When must the notice of a key decision be out?",
            Rules::keyDecision,
            date("decision", "Day of the decision"),
            Settings.CALENDAR_BY_DEFAULT),
    GENERAL_EXCEPTION(
            "What is the earliest decision after a general exception notice?",
            Rules::generalException,
            date("notice", "Day on which the notice is with scrutiny and available to the public"),
            Settings.WORKING_BY_DEFAULT),
    GENERAL_EXCEPTION_NOTICE(
            "When must a general exception notice be out?",
            Rules::generalExceptionNotice,
            date("decision", "Day of the decision"),
            Settings.WORKING_BY_DEFAULT),
    PRIVATE_MEETING_NOTICES(
            "When must the two notices of a private cabinet meeting be out?",
            Rules::privateMeeting,
            date("meeting", "Day of the meeting"),
            Settings.CALENDAR_BY_DEFAULT),
    CLEAR_DAYS(
            "How many clear days lie between publication and meeting?",
            Rules::clearDays,
            date("published", "Day of publication"),
            date("meeting", "Day of the meeting"),
            Settings.WORKING_BY_DEFAULT,
            number("required", "Clear days needed", 5, "5 for an agenda, 28 for a key decision")),
    CALL_IN(
            "When does call-in end, and when does the decision take effect?",
            Rules::callIn,
            date("published", "Day on which the decision was published"),
            Settings.DAYS,
            Settings.ENDS_AT,
            Settings.EFFECT,
            Settings.WEEKDAY),
    LAST_MEETING(
            "What is the last meeting that still works for a due date?",
            Rules::lastMeeting,
            date("due", "Due date"),
            time("dueAt", "Clock time on the due date", null, "Leave empty for the end of the day"),
            dates("meetings", "The council’s own meetings", "Dates such as 2024-07-08, 2024-07-15"),
            choice(
                    "callIn",
                    "Can the decision be called in?",
                    "yes",
                    "A committee’s or full council’s decision cannot",
                    List.of("yes", "no")),
            number(
                    "noticeLag",
                    "Working days from the decision to its publication",
                    AuthorityRules.USUAL.decisionNoticeWithinWorkingDays(),
                    "0 is the same day"),
            Settings.DAYS,
            Settings.ENDS_AT,
            Settings.EFFECT,
            Settings.WEEKDAY,
            number("lead", "Working days from effect to submission", 0, "Such as for certification; 0 is at once")),
    LATENESS(
            "How late was it?",
            Rules::lateness,
            date("due", "Due date"),
            time("dueAt", "Clock time on the due date", null, "Leave empty for the end of the day"),
            date("submitted", "Day on which it was submitted"),
            time("submittedAt", "Clock time of the submission", null, "Leave empty for the end of the day")),
    WORKING_DAY("Is it a working day?", Rules::workingDay, date("date", "Day")),
    WORKING_DAYS_AFTER(
            "Which is the working day so many days on, or back?",
            Rules::workingDaysAfter,
            date("date", "Day from which is counted"),
            number("days", "Working days", 1, "The first day is not counted"),
            choice("direction", "Which way", "after", "", List.of("after", "before"))),
    WORKING_DAYS_BETWEEN(
            "How many working days lie between?",
            Rules::workingDaysBetween,
            date("from", "First day"),
            date("to", "Last day")),
    PERIOD_END(
            "When does a period end that begins with a day?",
            Rules::periodEnd,
            date("beginning", "Day with which the period begins"),
            number("days", "Days", 28, "Calendar days; the first counts")),
    PRE_ELECTION(
            "Is it in the pre-election period of 2024?",
            Rules::preElection,
            date("date", "Day"),
            optionalDate("start", "The council’s own first day", "Leave empty for 25 May 2024"));

    /** The settings that several questions share, with what is usual. */
    private static final class Settings {
        private static final List<String> COUNTINGS = List.of("working", "calendar");
        private static final String COUNTED = "Which clear days count; the council’s own setting";
        static final Field WORKING_BY_DEFAULT = choice("counting", "Clear days are", "working", COUNTED, COUNTINGS);
        static final Field CALENDAR_BY_DEFAULT = choice("counting", "Clear days are", "calendar", COUNTED, COUNTINGS);
        static final Field DAYS = number(
                "days",
                "Working days of call-in",
                AuthorityRules.USUAL.callIn().days(),
                "The day of publication is not counted");
        static final Field ENDS_AT = time(
                "endsAt",
                "Clock time at which call-in ends",
                AuthorityRules.USUAL.callIn().endsAt().toString(),
                "Such as 17:15");
        static final Field EFFECT = choice(
                "effect",
                "The decision takes effect",
                AuthorityRules.USUAL.callIn().effect().toString(),
                "As the constitution has it",
                List.of("at-expiry", "next-calendar-day", "next-working-day"));
        static final Field WEEKDAY = choice(
                "weekday",
                "Call-in ends on a fixed day of the following week",
                "none",
                "Instead of counting working days",
                List.of("none", "monday", "tuesday", "wednesday", "thursday", "friday"));
        static final List<Field> CALENDAR = List.of(
                dates("closed", "The council’s closure days", "Dates such as 2024-12-27, 2024-12-30"),
                dates("holidays", "Further bank holidays", "One-off days that the data does not have yet"),
                optionalDate("knownOn", "As bank holidays were known on", "Repeats an old computation as it stood"));
    }

    private final String title;
    private final Function<Asked, Found> rule;
    private final List<Field> fields;

    Question(String title, Function<Asked, Found> rule, Field... fields) {
        this.title = title;
        this.rule = rule;
        this.fields = List.of(fields);
    }

    /** @throws Refused naming the questions that there are */
    static Question named(String name) {
        return find(name)
                .orElseThrow(() ->
                        Refused.notFound("question '%s'; there are %s".formatted(name, Arrays.toString(values()))));
    }

    static Optional<Question> find(String name) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst();
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /**
     * The answer, if nothing given is wrong; what is wrong stands in {@code asked}.
     *
     * @throws passage.calendar.NoCalendarData beyond the years whose bank holidays are known
     */
    Optional<Answer> answer(Asked asked) {
        var calendar = asked.calendar();
        var found = rule.apply(asked);
        return asked.faults().isEmpty()
                ? Optional.of(new Answer(
                        toString(),
                        found.answer(),
                        found.result(),
                        found.because(),
                        found.sources(),
                        asked.settings(),
                        Counted.with(calendar.bankHolidays())))
                : Optional.empty();
    }

    /** As a person asks it. */
    public String title() {
        return title;
    }

    /** What is asked for, the calendar's settings last. */
    public List<Field> fields() {
        return Stream.concat(fields.stream(), Settings.CALENDAR.stream()).toList();
    }

    /** What belongs to this question alone. */
    public List<Field> own() {
        return fields;
    }

    Field field(String name) {
        return fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s does not ask for %s".formatted(this, name)));
    }

    /** Names and titles, for a list of choices. */
    static Map<String, String> titles() {
        var titles = new java.util.LinkedHashMap<String, String>();
        Arrays.stream(values()).forEach(question -> titles.put(question.toString(), question.title));
        return titles;
    }

    /** As addresses have it: {@code agenda-deadline}. */
    @Override
    public String toString() {
        return passage.events.Words.kebab(this);
    }
}
