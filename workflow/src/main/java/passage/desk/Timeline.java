package passage.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The milestones as bars, placed for a picture that the server draws. Lengths are in the picture's own units; days run
 * evenly from left to right.
 */
record Timeline(
        List<Row> rows,
        List<Month> months,
        @Nullable Mark due,
        @Nullable Mark today,
        int height) {
    static final int WIDTH = 920;
    static final int LEFT = 290;
    static final int RIGHT = 890;

    private static final int TOP = 52;
    private static final int ROW = 44;
    private static final int BOTTOM = 62;
    private static final int POINT = 10;
    private static final int MARGIN_DAYS = 4;
    private static final int FAR_DAYS = 45;
    private static final int HALF_WORDS = 75;
    private static final int LABEL_LETTERS = 38;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /** A step: its name in one or two lines, and its bars. */
    record Row(int y, List<String> label, List<Bar> bars) {}

    /** @param look planned, latest, actual or late */
    record Bar(String look, int x, int y, int length, int thickness) {}

    /** The first day of a month. */
    record Month(int x, String name) {}

    /** A day with its words. */
    record Mark(int x, String words) {
        /** Where the words stand to the day, so that they stay within the picture. */
        public String anchor() {
            return x > WIDTH - HALF_WORDS ? "end" : "middle";
        }
    }

    static Timeline of(List<Milestone> milestones, LocalDate due, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        days.add(due);
        milestones.stream().flatMap(Timeline::days).forEach(days::add);
        boolean near = today.isAfter(days.first().minusDays(FAR_DAYS))
                && today.isBefore(days.last().plusDays(FAR_DAYS));
        if (near) {
            days.add(today);
        }
        var scale = new Scale(days.first().minusDays(MARGIN_DAYS), days.last().plusDays(MARGIN_DAYS));
        var rows = new ArrayList<Row>();
        for (var milestone : milestones) {
            int y = TOP + rows.size() * ROW;
            rows.add(new Row(y, label(milestone.title()), bars(milestone, y, scale)));
        }
        return new Timeline(
                rows,
                scale.months(),
                new Mark(scale.x(due), "Due " + DAY.format(due)),
                near ? new Mark(scale.x(today), "Today") : null,
                TOP + rows.size() * ROW + BOTTOM);
    }

    /** The line on which the rows end. */
    public int floor() {
        return height - BOTTOM;
    }

    private static Stream<LocalDate> days(Milestone milestone) {
        return Stream.of(milestone.planned(), milestone.latest(), milestone.began(), milestone.actual())
                .flatMap(day -> Optional.ofNullable(day).stream());
    }

    private static List<Bar> bars(Milestone milestone, int y, Scale scale) {
        var bars = new ArrayList<Bar>();
        var planned = milestone.planned();
        var latest = milestone.latest();
        var actual = milestone.actual();
        if (latest != null) {
            boolean late = planned != null && planned.isAfter(latest);
            bars.add(bar(late ? "late" : "latest", planned == null ? latest : planned, latest, y + 8, 24, scale));
        }
        if (planned != null) {
            bars.add(bar("planned", planned, planned, y + 8, 24, scale));
        }
        if (actual != null) {
            var look = milestone.state() == Milestone.State.DONE_LATE ? "late" : "actual";
            bars.add(bar(look, milestone.began() == null ? actual : milestone.began(), actual, y + 14, 12, scale));
        }
        return bars;
    }

    private static Bar bar(String look, LocalDate one, LocalDate other, int y, int thickness, Scale scale) {
        int from = scale.x(one.isBefore(other) ? one : other);
        int to = scale.x(one.isBefore(other) ? other : one);
        return new Bar(look, from - POINT / 2, y, to - from + POINT, thickness);
    }

    private static List<String> label(String title) {
        if (title.length() <= LABEL_LETTERS) {
            return List.of(title);
        }
        int cut = title.lastIndexOf(' ', LABEL_LETTERS);
        if (cut < 0) {
            return List.of(shortened(title));
        }
        return List.of(title.substring(0, cut), shortened(title.substring(cut + 1)));
    }

    private static String shortened(String words) {
        return words.length() <= LABEL_LETTERS ? words : words.substring(0, LABEL_LETTERS - 1) + "…";
    }

    private record Scale(LocalDate first, LocalDate last) {
        int x(LocalDate day) {
            long days = ChronoUnit.DAYS.between(first, day);
            long all = ChronoUnit.DAYS.between(first, last);
            return LEFT + (int) Math.round((double) days * (RIGHT - LEFT) / all);
        }

        /** At most a dozen names, so that they never touch. */
        List<Month> months() {
            long all = ChronoUnit.MONTHS.between(first, last) + 1;
            int every = (int) (all / 12) + 1;
            var months = new ArrayList<Month>();
            for (var month = first.withDayOfMonth(1).plusMonths(1);
                    !month.isAfter(last);
                    month = month.plusMonths(every)) {
                months.add(new Month(x(month), MONTH.format(month)));
            }
            return months;
        }
    }
}
