package passage.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan's timetable with what was planned, what is the latest and what happened.
 *
 * @param began where the step has a length, its first day
 * @param actual the day on which it happened, or its last day
 * @param because the rule behind the latest date, and what the others rest on, in words
 * @param plannedBasis seen, planned or assumed; so is {@code actualBasis}
 */
record Milestone(
        String title,
        @Nullable LocalDate planned,
        @Nullable LocalDate latest,
        @Nullable LocalDate began,
        @Nullable LocalDate actual,
        List<String> because,
        State state,
        @Nullable String plannedBasis,
        @Nullable String actualBasis) {
    /** How a step stands against its dates. */
    enum State {
        DONE("Done", "met"),
        DONE_LATE("Done late", "missed"),
        OVERDUE("Overdue", "missed"),
        AT_RISK("Planned too late", "missed"),
        UNDER_WAY("Under way", "none"),
        TO_DO("To do", "none"),
        NOT_RECORDED("Not recorded", "none");

        private final String title;
        private final String tag;

        State(String title, String tag) {
            this.title = title;
            this.tag = tag;
        }

        /** As a person reads it. */
        public String title() {
            return title;
        }

        /** The tag's look. */
        public String tag() {
            return tag;
        }

        static State of(
                @Nullable LocalDate planned, @Nullable LocalDate latest, @Nullable LocalDate actual, LocalDate today) {
            if (actual != null) {
                return latest != null && actual.isAfter(latest) ? DONE_LATE : DONE;
            }
            if (latest != null && today.isAfter(latest)) {
                return OVERDUE;
            }
            return planned != null && latest != null && planned.isAfter(latest) ? AT_RISK : TO_DO;
        }
    }
}
