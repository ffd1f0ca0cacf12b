package passage.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * How clear days are counted: the days between, without the day of publication and the day of the meeting (R v
 * Herefordshire Justices, 1820).
 *
 * <p>Which reading holds is a setting of each council. For agendas the default is working days (R v Swansea CC ex p
 * Elitestone, 1993; a contrary reading rests on LGA 1972 s.243); for 28-day notices calendar days, since SI 2012/2089
 * does not define them and real notices fit no other reading.
 */
public enum ClearDays {
    /** Saturdays, Sundays, bank holidays and the council's closure days do not count. */
    WORKING {
        @Override
        List<LocalDate> list(WorkingDays days, LocalDate published, LocalDate meeting) {
            return days.listBetween(published, meeting);
        }

        @Override
        public LocalDate latestPublication(WorkingDays calendar, LocalDate meeting, int days) {
            return calendar.minus(meeting, required(days) + 1);
        }

        @Override
        public LocalDate earliestMeeting(WorkingDays calendar, LocalDate published, int days) {
            return calendar.plus(published, required(days) + 1);
        }
    },

    /** Every day counts. */
    CALENDAR {
        @Override
        List<LocalDate> list(WorkingDays days, LocalDate published, LocalDate meeting) {
            return WorkingDays.datesBetween(published, meeting).toList();
        }

        @Override
        public LocalDate latestPublication(WorkingDays calendar, LocalDate meeting, int days) {
            return meeting.minusDays(required(days) + 1L);
        }

        @Override
        public LocalDate earliestMeeting(WorkingDays calendar, LocalDate published, int days) {
            return published.plusDays(required(days) + 1L);
        }
    };

    /**
     * The number of clear days between.
     *
     * @throws IllegalArgumentException when the meeting is before the publication
     */
    public int between(WorkingDays calendar, LocalDate published, LocalDate meeting) {
        return list(calendar, published, meeting).size();
    }

    /** The last day to publish so that the clear days are there; a working day where only those count. */
    public abstract LocalDate latestPublication(WorkingDays calendar, LocalDate meeting, int days);

    /** The first day to meet, or to decide, after that publication; a working day where only those count. */
    public abstract LocalDate earliestMeeting(WorkingDays calendar, LocalDate published, int days);

    abstract List<LocalDate> list(WorkingDays calendar, LocalDate published, LocalDate meeting);

    /** 'five clear working days', '28 clear days'. */
    String count(int days) {
        return Words.count(days, this == WORKING ? "clear working day" : "clear day");
    }

    /** 'the five clear working days before it are 3, 4, 5, 8 and 9 July'. */
    String name(List<LocalDate> counted, String side) {
        var count = "the " + count(counted.size()) + " " + side + " it";
        if (counted.size() > 10) {
            return count + " run from " + Words.full(counted.get(0)) + " to "
                    + Words.full(counted.get(counted.size() - 1));
        }
        return count + (counted.size() == 1 ? " is " : " are ") + Words.list(counted);
    }

    private static int required(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Clear days are counted from 0 up, not " + days);
        }
        return days;
    }
}
