package passage.platform.requests;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One part of a list that programs read: the items, how many there are in all ({@code X-Total-Count}), and the addresses of
 * the parts beside it ({@code Link}, RFC 8288), which keep all else that was asked for.
 */
public final class ListPart {
    /** Items in a part where no other size is asked for. */
    public static final String SIZE = "50";

    /** No part has more items than this. */
    public static final int MOST = 500;

    private ListPart() {}

    /** @param page from 1; a page beyond the last is empty */
    public static <T> ResponseEntity<List<T>> of(List<T> items, long total, int page, int size) {
        long last = Math.max(1, (total + size - 1) / size);
        var links = new ArrayList<String>();
        if (page > 1) {
            links.add(link("first", 1));
            links.add(link("prev", Math.min(page - 1L, last)));
        }
        if (page < last) {
            links.add(link("next", page + 1L));
            links.add(link("last", last));
        }
        var answer = ResponseEntity.ok().header("X-Total-Count", Long.toString(total));
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, String.join(", ", links));
        }
        return answer.body(items);
    }

    /** Without a host, so that it holds behind any proxy. */
    private static String link(String relation, long page) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
        return "<%s>; rel=\"%s\"".formatted(address, relation);
    }
}
