package passage.diary;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import passage.platform.requests.StateChanging;

/** The addresses of calendars over HTTP. */
@RestController
@RequestMapping("/api/authorities/{gssCode}/feeds")
class FeedsApi {
    private final Feeds feeds;

    FeedsApi(Feeds feeds) {
        this.feeds = feeds;
    }

    /** @param personal whether it is for the person alone, or for the council */
    record NewFeed(boolean personal) {}

    /** @param address told once, when it is made */
    record FeedView(
            UUID id,
            boolean personal,
            Instant madeAt,
            @Nullable Instant revokedAt,
            @Nullable String address) {
        static FeedView of(Feed feed, @Nullable String address) {
            return new FeedView(feed.id(), feed.person() != null, feed.madeAt(), feed.revokedAt(), address);
        }
    }

    @GetMapping
    List<FeedView> all(@PathVariable String gssCode) {
        return feeds.of(gssCode).stream().map(feed -> FeedView.of(feed, null)).toList();
    }

    /**
     * Makes an address and shuts the one before. It takes no idempotency key: answers to keys are kept, and the secret in
     * this answer is not to be kept anywhere. Asked again, it makes another one, and only the last is open.
     */
    @PostMapping
    ResponseEntity<FeedView> make(@PathVariable String gssCode, @Valid @RequestBody NewFeed request) {
        var made = feeds.make(gssCode, request.personal());
        return ResponseEntity.status(201)
                .cacheControl(CacheControl.noStore())
                .body(FeedView.of(made.feed(), address(made.secret())));
    }

    @DeleteMapping("/{id}")
    @StateChanging
    public ResponseEntity<FeedView> revoke(@PathVariable String gssCode, @PathVariable UUID id) {
        return ResponseEntity.ok(FeedView.of(feeds.revoke(gssCode, id), null));
    }

    static String address(String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/feeds/{secret}.ics")
                .buildAndExpand(secret)
                .toUriString();
    }
}
