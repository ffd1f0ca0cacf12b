package passage.desk;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list a page shows.
 *
 * @param first number of the first line that is shown, from 1; 0 where the list is empty
 * @param previous address of the page before
 * @param next address of the page after
 */
record Paging(
        int page,
        int pages,
        int first,
        int last,
        int total,
        @Nullable String previous,
        @Nullable String next) {
    /** Lines on one page. */
    static final int SIZE = 50;

    /** @param wanted the page that was asked for; of a shorter list it is the last */
    static Paging of(int wanted, long total, IntFunction<String> address) {
        int pages = Math.max(1, (int) ((total + SIZE - 1) / SIZE));
        int page = Math.min(Math.max(1, wanted), pages);
        return new Paging(
                page,
                pages,
                total == 0 ? 0 : (page - 1) * SIZE + 1,
                (int) Math.min(total, (long) page * SIZE),
                (int) total,
                page > 1 ? address.apply(page - 1) : null,
                page < pages ? address.apply(page + 1) : null);
    }

    /** '317 plans', or 'Plans 51 to 100 of 317'. @param one, many as in 'plan', 'plans' */
    public String says(String one, String many) {
        if (pages == 1) {
            return total == 1 ? "1 " + one : total == 0 ? "No " + many : total + " " + many;
        }
        return "%s%s %d to %d of %,d"
                .formatted(
                        many.substring(0, 1).toUpperCase(java.util.Locale.UK), many.substring(1), first, last, total);
    }
}
