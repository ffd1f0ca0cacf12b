package passage.calendar;

import java.time.LocalDate;

/**
 * The run-up to a poll, in which Passage warns about publicity and contested business, and never blocks a decision.
 *
 * <p>LGA 1986 s.2 and the publicity code limit publicity; no statute bars decisions. Councils begin at different dates,
 * so the first day is a setting of each.
 *
 * @param lastDay the day of the poll, which is part of the period
 */
public record PreElection(String poll, LocalDate firstDay, LocalDate lastDay) {

    public PreElection {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("The pre-election period of the %s ends on %s, before it begins on %s"
                    .formatted(poll, Words.full(lastDay), Words.full(firstDay)));
        }
    }

    /** The general election of 4 July 2024, from 25 May, the earliest start that councils were seen to use. */
    public static PreElection generalElection2024() {
        return new PreElection("general election", LocalDate.of(2024, 5, 25), LocalDate.of(2024, 7, 4));
    }

    /** The same poll with the first day that a council uses, such as that of its notice of election. */
    public PreElection beginning(LocalDate councilsFirstDay) {
        return new PreElection(poll, councilsFirstDay, lastDay);
    }

    public boolean warns(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(lastDay);
    }

    /** {@link #warns} with its reason. */
    public Reasoned<Boolean> explain(LocalDate date) {
        boolean warns = warns(date);
        return Reasoned.of(
                warns,
                "%s is %s the pre-election period of the %s, %s to %s%s."
                        .formatted(
                                Words.full(date),
                                warns ? "in" : "outside",
                                poll,
                                Words.full(firstDay),
                                Words.full(lastDay),
                                warns ? ": publicity is limited (LGA 1986 s.2), decisions can be taken" : ""));
    }
}
