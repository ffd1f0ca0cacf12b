package passage.platform.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * One page of a long list.
 *
 * @param total how many there are on all pages
 * @param page from 1
 * @param pages at least 1
 * @param query what the reader asked for beside the page, ready to stand in an address; empty or ending in {@code &}
 */
public record Paged<T>(List<T> items, long total, int page, int pages, String query) {
    /** @param number null for a gap between numbers */
    public record Link(@Nullable Integer number, boolean current) {}

    /** The page that an address asks for; the first where it names none. */
    public static int number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** @param page as the reader asked for it: where there is no such page, the nearest one */
    public static <T> Paged<T> of(List<T> all, int page, int size, Map<String, String> asked) {
        int pages = pages(all.size(), size);
        int chosen = Math.max(1, Math.min(page, pages));
        int from = (chosen - 1) * size;
        return new Paged<>(
                all.subList(from, Math.min(all.size(), from + size)), all.size(), chosen, pages, query(asked));
    }

    /** Where the items of this page alone were read. */
    public static <T> Paged<T> of(List<T> items, long total, int page, int size, Map<String, String> asked) {
        return new Paged<>(items, total, page, pages(total, size), query(asked));
    }

    /** How many pages there are, at least one. */
    public static int pages(long total, int size) {
        return Math.toIntExact(Math.max(1, (total + size - 1) / size));
    }

    /** The first, the last, and those round the current one, with gaps between. */
    public List<Link> links() {
        var links = new ArrayList<Link>();
        for (int n = 1; n <= pages; n++) {
            if (n == 1 || n == pages || Math.abs(n - page) <= 1) {
                links.add(new Link(n, n == page));
            } else if (links.get(links.size() - 1).number() != null) {
                links.add(new Link(null, false));
            }
        }
        return links;
    }

    private static String query(Map<String, String> asked) {
        return asked.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8) + "&")
                .sorted()
                .collect(Collectors.joining());
    }
}
