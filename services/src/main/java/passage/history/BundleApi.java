package passage.history;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;

/** Bundles to download, for programs under /api and for people from the history pages; and what is signed. */
@RestController
class BundleApi {
    private static final String ZIP = "application/zip";
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
    void plan(@PathVariable String reference, @RequestParam @Nullable Long old, HttpServletResponse response)
            throws IOException {
        send(response, reference, bundles.ofPlan(reference, old));
    }

    @GetMapping({"/api/history/councils/{gss}/bundle", "/history/councils/{gss}/bundle"})
    void council(@PathVariable String gss, @RequestParam @Nullable Long old, HttpServletResponse response)
            throws IOException {
        send(response, gss, bundles.ofCouncil(gss, old));
    }

    /** @param from first day, {@code to} last day, both in Europe/London; without them the whole ledger */
    @GetMapping({"/api/history/bundle", "/history/bundle"})
    void period(
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Long old,
            HttpServletResponse response)
            throws IOException {
        if (from == null || to == null) {
            send(response, "ledger", bundles.everything());
            return;
        }
        var start = from.atStartOfDay(BusinessClock.LONDON).toInstant();
        var end = to.plusDays(1).atStartOfDay(BusinessClock.LONDON).toInstant();
        send(response, from + "-to-" + to, bundles.ofPeriod(start, end, old));
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

    /** Written in the request's own thread: another one would race the filter that adds the security headers. */
    private static void send(HttpServletResponse response, String name, Bundles.Bundle bundle) throws IOException {
        var file = ContentDisposition.attachment()
                .filename("history-" + name + ".zip")
                .build();
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        bundle.writeTo(response.getOutputStream());
    }
}
