package passage.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.calendar.CallIn;
import passage.calendar.ClearDays;
import passage.calendar.Deadline;
import passage.calendar.Inclusive;
import passage.calendar.LastMeeting;
import passage.calendar.Lateness;
import passage.calendar.Notice;
import passage.calendar.PreElection;
import passage.calendar.Reasoned;
import passage.calendar.Words;
import passage.dates.Answer.Found;

/** Each rule of the calendar as an answer to one question. */
final class Rules {
    private static final String CONSTITUTION = "The council's constitution: no statute sets length, hour or effect";
    private static final String WORKING =
            "R v Swansea CC ex p Elitestone (Court of Appeal, 5 May 1993): Saturdays, Sundays and bank holidays out";
    private static final String BANK_HOLIDAYS = "Banking and Financial Dealings Act 1971 s.1 and Sch 1";
    private static final int MOST_YEARS = 10;

    private Rules() {}

    static Found agenda(Asked asked) {
        var latest = Notice.AGENDA.latest(asked.calendar(), asked.date("meeting"), asked.counting());
        return latest("The agenda must be out by ", latest, Notice.AGENDA);
    }

    static Found keyDecision(Asked asked) {
        var latest = Notice.KEY_DECISION.latest(asked.calendar(), asked.date("decision"), asked.counting());
        return latest("The notice of the key decision must be out by ", latest, Notice.KEY_DECISION);
    }

    static Found generalException(Asked asked) {
        var earliest = Notice.GENERAL_EXCEPTION.earliest(asked.calendar(), asked.date("notice"), asked.counting());
        return new Found(
                "The decision can be taken on %s at the earliest.".formatted(Words.full(earliest.value())),
                day("earliestDecision", earliest.value()),
                earliest.because(),
                List.of(Notice.GENERAL_EXCEPTION.source()));
    }

    static Found generalExceptionNotice(Asked asked) {
        var latest = Notice.GENERAL_EXCEPTION.latest(asked.calendar(), asked.date("decision"), asked.counting());
        return latest("The general exception notice must be out by ", latest, Notice.GENERAL_EXCEPTION);
    }

    static Found privateMeeting(Asked asked) {
        var meeting = asked.date("meeting");
        var first = Notice.PRIVATE_MEETING.latest(asked.calendar(), meeting, asked.counting());
        var second = Notice.PRIVATE_MEETING_SECOND.latest(asked.calendar(), meeting);
        var result = day("firstNotice", first.value());
        result.putAll(day("secondNotice", second.value()));
        return new Found(
                "The first notice must be out by %s, the second by %s."
                        .formatted(Words.full(first.value()), Words.full(second.value())),
                result,
                first.and(second.because()).because(),
                List.of(Notice.PRIVATE_MEETING.source()));
    }

    static Found clearDays(Asked asked) {
        var published = asked.date("published");
        var meeting = asked.date("meeting");
        int required = asked.number("required", 0, 366);
        if (!spans(asked, published, meeting, "meeting")) {
            return nothing();
        }
        var calendar = asked.calendar();
        int clear = asked.counting().between(calendar, published, meeting);
        var latest = asked.counting().latestPublication(calendar, meeting, required);
        boolean enough = clear >= required;
        var because = new ArrayList<String>();
        because.add("Neither the day of publication, %s, nor the day of the meeting, %s, counts; %s between them."
                .formatted(
                        Words.full(published),
                        Words.full(meeting),
                        (clear == 1 ? "there is " : "there are ")
                                + Words.count(clear, asked.text("counting") + " day")));
        because.addAll(asked.counting() == ClearDays.WORKING ? calendar.passedOver(published, meeting) : List.of());
        because.add("%s %s needed: publication on %s is the last that leaves them."
                .formatted(Words.count(required, "clear day"), required == 1 ? "is" : "are", Words.full(latest)));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("clearDays", clear);
        result.put("enough", enough);
        result.put("latestPublication", latest);
        return new Found(
                "%s: %s.".formatted(capital(Words.count(clear, "clear day")), enough ? "enough" : "too few"),
                result,
                because,
                List.of("R v Herefordshire Justices (1820): both ends left out", WORKING));
    }

    static Found callIn(Asked asked) {
        var answer = asked.callIn().explain(asked.calendar(), asked.date("published"));
        var window = answer.value();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("firstDay", window.firstDay());
        result.put("lastDay", window.lastDay());
        result.put("endsAt", iso(window.endsAt().toInstant()));
        result.put("effectiveFrom", iso(window.effectiveFrom().toInstant()));
        result.put("effectiveOn", window.effectiveFrom().toLocalDate());
        return new Found(
                "Call-in ends at %s; the decision takes effect from %s."
                        .formatted(Words.instant(window.endsAt()), Words.instant(window.effectiveFrom())),
                result,
                answer.because(),
                List.of("LGA 2000 s.9F", CONSTITUTION));
    }

    static Found lastMeeting(Asked asked) {
        Optional<CallIn> callIn = asked.yes("callIn") ? Optional.of(asked.callIn()) : Optional.empty();
        var last = new LastMeeting(
                asked.calendar(),
                instant(asked.date("due"), asked.time("dueAt")),
                asked.number("noticeLag", 0, 60),
                callIn,
                asked.number("lead", 0, 60));
        var day = last.date();
        var meetings = asked.dates("meetings");
        var own = last.among(meetings);
        var because = new ArrayList<>(day.because());
        var tried = new ArrayList<Map<String, Object>>();
        for (var meeting : meetings) {
            var works = last.works(meeting);
            tried.add(Map.of("date", meeting, "works", works.value(), "because", works.because()));
        }
        Map<String, Object> result = day("lastDay", day.value());
        own.ifPresent(meeting -> result.put("lastMeeting", meeting.value()));
        result.put("meetings", tried);
        var sentence = own.map(meeting ->
                        "the last of the council's own meetings that works is that on " + Words.full(meeting.value()))
                .orElse("none of the council's own meetings that were given works");
        return new Found(
                "%s is the last day that works%s."
                        .formatted(Words.full(day.value()), meetings.isEmpty() ? "" : "; " + sentence),
                result,
                because,
                List.of("LGA 2000 s.9F", CONSTITUTION));
    }

    static Found lateness(Asked asked) {
        var due = instant(asked.date("due"), asked.time("dueAt"));
        var submittedAt = asked.time("submittedAt");
        var submitted = asked.date("submitted");
        var answer = submittedAt == null
                ? Lateness.explain(asked.calendar(), due, Deadline.endOfDay(submitted))
                : Lateness.explain(asked.calendar(), due, Deadline.at(submitted, submittedAt));
        var late = answer.value();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("late", late.late());
        result.put("daysLate", late.days());
        result.put("workingDaysLate", late.workingDays());
        result.put("dueAt", iso(due));
        return new Found(
                !late.late()
                        ? "It was in time."
                        : "It was %s late, or %s."
                                .formatted(
                                        Words.count(late.days(), "day"),
                                        Words.count(late.workingDays(), "working day")),
                result,
                answer.because(),
                List.of("Deadlines without a clock time run to the end of the day in London: Passage's own reading"));
    }

    static Found workingDay(Asked asked) {
        var calendar = asked.calendar();
        var day = asked.date("date");
        var why = calendar.explainNonWorking(day);
        var before = calendar.minus(day, 1);
        var after = calendar.next(day);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("workingDay", why.isEmpty());
        result.put("workingDayBefore", before);
        result.put("workingDayAfter", after);
        var because = new ArrayList<String>();
        because.add(why.orElse(Words.full(day) + " is no Saturday, Sunday, bank holiday or closure day") + ".");
        because.add("The working day before is %s, the one after %s.".formatted(Words.full(before), Words.full(after)));
        return new Found(
                "%s %s.".formatted(Words.full(day), why.isEmpty() ? "is a working day" : "is not a working day"),
                result,
                because,
                List.of(WORKING, BANK_HOLIDAYS));
    }

    static Found workingDaysAfter(Asked asked) {
        int days = asked.number("days", 0, 1000);
        boolean after = asked.choice("direction").equals("after");
        var from = asked.date("date");
        var calendar = asked.calendar();
        var to = after ? calendar.plus(from, days) : calendar.minus(from, days);
        var because = new ArrayList<String>();
        because.add("%s itself is not counted.".formatted(Words.full(from)));
        because.addAll(calendar.passedOver(after ? from : to, after ? to : from));
        return new Found(
                "%s is %s %s %s."
                        .formatted(
                                Words.full(to),
                                Words.count(days, "working day"),
                                asked.choice("direction"),
                                Words.full(from)),
                day("date", to),
                because,
                List.of(WORKING, BANK_HOLIDAYS));
    }

    static Found workingDaysBetween(Asked asked) {
        var from = asked.date("from");
        var to = asked.date("to");
        if (!spans(asked, from, to, "to")) {
            return nothing();
        }
        var calendar = asked.calendar();
        int between = calendar.between(from, to);
        int until = from.equals(to) ? 0 : between + (calendar.isWorkingDay(to) ? 1 : 0);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("between", between);
        result.put("afterFirstUpToLast", until);
        var because = new ArrayList<String>();
        because.add("Both ends left out, %s between; counted from the day after the first up to the last: %d."
                .formatted(Words.count(between, "working day") + (between == 1 ? " lies" : " lie"), until));
        because.addAll(calendar.passedOver(from, to));
        return new Found(
                "%s between %s and %s."
                        .formatted(
                                capital(Words.count(between, "working day")) + (between == 1 ? " lies" : " lie"),
                                Words.full(from),
                                Words.full(to)),
                result,
                because,
                List.of(WORKING, BANK_HOLIDAYS));
    }

    static Found periodEnd(Asked asked) {
        var end = Inclusive.explainPeriodEnd(asked.date("beginning"), asked.number("days", 1, 3660));
        return new Found(
                "The period ends with %s.".formatted(Words.full(end.value())),
                day("lastDay", end.value()),
                end.because(),
                List.of("'Beginning with' counts the first day, as in SI 2023/341 reg 15"));
    }

    static Found preElection(Asked asked) {
        var period = asked.optionalDate("start")
                .filter(day -> !day.isAfter(PreElection.generalElection2024().lastDay()))
                .map(PreElection.generalElection2024()::beginning)
                .orElseGet(PreElection::generalElection2024);
        var answer = period.explain(asked.date("date"));
        return new Found(
                answer.value() ? "Yes: a warning, never a bar." : "No.",
                Map.of("warns", answer.value()),
                answer.because(),
                List.of("LGA 1986 s.2 and the publicity code"));
    }

    private static Found latest(String words, Reasoned<LocalDate> latest, Notice notice) {
        return new Found(
                words + Words.full(latest.value()) + ".",
                day("latestPublication", latest.value()),
                latest.because(),
                List.of(notice.source()));
    }

    private static boolean spans(Asked asked, LocalDate from, LocalDate to, String name) {
        if (!asked.faults().isEmpty()) {
            return false;
        }
        if (to.isBefore(from)) {
            asked.fault(
                    name, "%s is before %s: give the earlier date first".formatted(Words.full(to), Words.full(from)));
            return false;
        }
        if (ChronoUnit.YEARS.between(from, to) >= MOST_YEARS) {
            asked.fault(name, "The two dates lie more than %d years apart".formatted(MOST_YEARS));
            return false;
        }
        return true;
    }

    private static Found nothing() {
        return new Found("", Map.of(), List.of(), List.of());
    }

    private static Map<String, Object> day(String name, LocalDate date) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(name, date);
        result.put("weekday", Words.full(date).substring(0, Words.full(date).indexOf(' ')));
        return result;
    }

    private static Instant instant(LocalDate date, @Nullable LocalTime time) {
        return time == null ? Deadline.endOfDay(date) : Deadline.at(date, time);
    }

    private static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Deadline.LONDON));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
