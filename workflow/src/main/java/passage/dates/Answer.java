package passage.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import passage.calendar.BankHolidays;

/**
 * What a question comes to.
 *
 * @param answer in one sentence
 * @param result the same as values: dates as 2024-07-10, instants with their offset
 * @param because the reasons, in order, that a clerk can quote
 * @param sources where the rules stand
 * @param settings with which it was counted, given or usual
 */
record Answer(
        String question,
        String answer,
        Map<String, Object> result,
        List<String> because,
        List<String> sources,
        Map<String, String> settings,
        Counted calendar) {

    /** Which list of bank holidays was counted with, and how far it reaches. */
    record Counted(String version, LocalDate from, LocalDate until) {
        static Counted with(BankHolidays days) {
            return new Counted(
                    days.version(), LocalDate.of(days.firstYear(), 1, 1), LocalDate.of(days.lastYear(), 12, 31));
        }
    }

    /** What a rule found, before it is told with which settings. */
    record Found(String answer, Map<String, Object> result, List<String> because, List<String> sources) {}
}
