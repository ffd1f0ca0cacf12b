package passage.calendar;

import java.time.LocalDate;

/** Refusal to count through a year whose bank holidays are not known; says how far the data reaches. */
public final class NoCalendarData extends RuntimeException {

    private final LocalDate asked;
    private final int firstYear;
    private final int lastYear;

    NoCalendarData(LocalDate asked, BankHolidays data) {
        super(("No bank holidays are known for %d, so %s cannot be counted: "
                        + "the data (version %s) reaches from 1 January %d to 31 December %d.")
                .formatted(asked.getYear(), Words.full(asked), data.version(), data.firstYear(), data.lastYear()));
        this.asked = asked;
        this.firstYear = data.firstYear();
        this.lastYear = data.lastYear();
    }

    public LocalDate asked() {
        return asked;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }
}
