package passage.diary;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where calendars come for a feed, without signing in: who has the address may read, and nobody else learns a thing. */
@RestController
class FeedDoor {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int LONGEST_SECRET = 100;

    private final Feeds feeds;

    FeedDoor(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/feeds/{secret}.ics")
    ResponseEntity<String> read(@PathVariable String secret) {
        var calendar = secret.length() > LONGEST_SECRET ? java.util.Optional.<String>empty() : feeds.read(secret);
        return ResponseEntity.status(calendar.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .contentType(calendar.isPresent() ? CALENDAR : MediaType.TEXT_PLAIN)
                .body(calendar.orElse("There is no calendar at this address.\n"));
    }
}
