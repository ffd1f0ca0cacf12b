package passage.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/** When a decision that was not called in takes effect; each council's constitution says which, no statute does. */
public enum Effect {
    /** At the instant at which the window ends. */
    AT_EXPIRY,
    /** At the start of the day after the window's last, even a Saturday. */
    NEXT_CALENDAR_DAY,
    /** At the start of the first working day after the window's last. */
    NEXT_WORKING_DAY;

    ZonedDateTime after(WorkingDays calendar, ZonedDateTime endsAt) {
        var lastDay = endsAt.toLocalDate();
        return switch (this) {
            case AT_EXPIRY -> endsAt;
            case NEXT_CALENDAR_DAY -> lastDay.plusDays(1).atStartOfDay(Deadline.LONDON);
            case NEXT_WORKING_DAY -> calendar.next(lastDay).atStartOfDay(Deadline.LONDON);
        };
    }

    String say(WorkingDays calendar, LocalDate from) {
        return switch (this) {
            case AT_EXPIRY -> "The decision takes effect when call-in ends.";
            case NEXT_CALENDAR_DAY ->
                "The decision takes effect on the next calendar day, %s%s."
                        .formatted(
                                Words.full(from), calendar.isWorkingDay(from) ? "" : ", although it is no working day");
            case NEXT_WORKING_DAY ->
                "The decision takes effect on the next working day, %s.".formatted(Words.full(from));
        };
    }
}
