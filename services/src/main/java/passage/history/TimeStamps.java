package passage.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import passage.history.proof.Malformed;
import passage.history.proof.SignedNote;
import passage.platform.clock.WallClock;
import passage.platform.content.ContentStore;

/**
 * Has an authority attest when the last checkpoint was there (RFC 3161), where one is configured. One that does not answer
 * raises the alarm and is asked again later; signing never waits for it longer than a moment.
 */
@Component
class TimeStamps {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofSeconds(30);

    /** TimeStampReq: version 1, SHA-256 without parameters, the digest, and the wish for the authority's certificate. */
    private static final byte[] BEFORE_DIGEST =
            HexFormat.of().parseHex("30390201013031300d060960864801650304020105000420");

    private static final byte[] AFTER_DIGEST = HexFormat.of().parseHex("0101ff");

    private final String address;
    private final LedgerFolder folder;
    private final Alarm alarm;
    private final WallClock wall;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private Instant restsUntil = Instant.MIN;

    /** @param address of the authority, http or https; empty for none */
    TimeStamps(
            @Value("${passage.history.time-stamps:}") String address,
            LedgerFolder folder,
            Alarm alarm,
            WallClock wall) {
        this.address = address.strip();
        this.folder = folder;
        this.alarm = alarm;
        this.wall = wall;
    }

    /** Has the last checkpoint stamped, unless it is. */
    void stampLast() {
        if (!address.isEmpty() && !wall.now().isBefore(restsUntil)) {
            folder.checkpoint().filter(note -> folder.stampOf(note).isEmpty()).ifPresent(this::stamp);
        }
    }

    private void stamp(SignedNote note) {
        try {
            folder.writeStamp(asked(note));
            alarm.clear(Alarm.Kind.TIME_STAMP);
        } catch (IOException | IllegalArgumentException | Malformed e) {
            restsUntil = wall.now().plus(REST);
            alarm.raise(Alarm.Kind.TIME_STAMP, "%s gave none and is asked again later".formatted(address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] asked(SignedNote note) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(query(note)))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || !isAbout(note, answer.body())) {
            throw new Malformed("no time stamp of this checkpoint");
        }
        return answer.body();
    }

    private static byte[] query(SignedNote note) {
        var query = new ByteArrayOutputStream();
        query.writeBytes(BEFORE_DIGEST);
        query.writeBytes(HexFormat.of().parseHex(digest(note)));
        query.writeBytes(AFTER_DIGEST);
        return query.toByteArray();
    }

    /**
     * Whether an answer was granted and carries the checkpoint's digest. Who relies on it verifies its signature against the
     * authority's certificate, which Passage does not know.
     */
    static boolean isAbout(SignedNote note, byte[] answer) {
        var hex = HexFormat.of().formatHex(answer);
        return hex.matches("30(?:[0-7].|81..|82....)30(?:[0-7].|81..)02010[01].*")
                && hex.contains("0420" + digest(note));
    }

    private static String digest(SignedNote note) {
        return ContentStore.digestOf(note.bytes());
    }
}
