package passage.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;

/** Bundles to download, for programs under /api and for people from the history pages; and what is signed. */
@RestController
class BundleApi {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final MediaType NOTE = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final Bundles bundles;
    private final LedgerFolder folder;
    private final LedgerKeys keys;

    BundleApi(Bundles bundles, LedgerFolder folder, LedgerKeys keys) {
        this.bundles = bundles;
        this.folder = folder;
        this.keys = keys;
    }

    /** @param old size of an earlier checkpoint from which growth is to be proved */
    @GetMapping({"/api/history/plans/{reference}/bundle", "/history/plans/{reference}/bundle"})
    ResponseEntity<StreamingResponseBody> plan(@PathVariable String reference, @RequestParam @Nullable Long old) {
        return zip(reference, bundles.ofPlan(reference, old));
    }

    @GetMapping({"/api/history/councils/{gss}/bundle", "/history/councils/{gss}/bundle"})
    ResponseEntity<StreamingResponseBody> council(@PathVariable String gss, @RequestParam @Nullable Long old) {
        return zip(gss, bundles.ofCouncil(gss, old));
    }

    /** @param from first day, {@code to} last day, both in Europe/London; without them the whole ledger */
    @GetMapping({"/api/history/bundle", "/history/bundle"})
    ResponseEntity<StreamingResponseBody> period(
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Long old) {
        if (from == null || to == null) {
            return zip("ledger", bundles.everything());
        }
        var start = from.atStartOfDay(BusinessClock.LONDON).toInstant();
        var end = to.plusDays(1).atStartOfDay(BusinessClock.LONDON).toInstant();
        return zip(from + "-to-" + to, bundles.ofPeriod(start, end, old));
    }

    /** The last checkpoint, a signed note: to be kept apart, so that a later bundle can be held against it. */
    @GetMapping({"/api/history/checkpoint", "/history/checkpoint"})
    ResponseEntity<String> checkpoint() {
        var note =
                folder.checkpoint().orElseThrow(() -> Refused.notFound("signed checkpoint in this process's folder"));
        return ResponseEntity.ok().contentType(NOTE).body(note.toString());
    }

    /** The ledger's public keys, one a line. */
    @GetMapping({"/api/history/keys", "/history/keys"})
    ResponseEntity<String> keys() {
        return ResponseEntity.ok().contentType(NOTE).body(keys.published());
    }

    private static ResponseEntity<StreamingResponseBody> zip(String name, Bundles.Bundle bundle) {
        var file = ContentDisposition.attachment()
                .filename("history-" + name + ".zip")
                .build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(bundle::writeTo);
    }
}
