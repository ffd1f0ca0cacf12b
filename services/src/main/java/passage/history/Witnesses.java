package passage.history;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import passage.history.proof.Checkpoint;
import passage.history.proof.ConsistencyProof;
import passage.history.proof.Malformed;
import passage.history.proof.NoteSignature;
import passage.history.proof.SignedNote;
import passage.history.proof.TileTree;
import passage.history.proof.VerifierKey;
import passage.platform.clock.WallClock;

/**
 * Asks witnesses to co-sign each checkpoint (C2SP tlog-witness 1.0). One that does not answer is asked again later; one that
 * refuses raises the alarm, for it has seen another ledger.
 */
@Component
class Witnesses {
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration REST = Duration.ofSeconds(30);

    private final List<Asked> witnesses;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Alarm alarm;
    private final WallClock wall;

    /** A witness with its address, and how far it is known to have come. */
    private static final class Asked {
        private final URI address;
        private final VerifierKey key;
        private long size;
        private Instant restsUntil = Instant.MIN;

        Asked(String address, String key) {
            this.address = URI.create(address + "/add-checkpoint");
            this.key = VerifierKey.parse(key);
        }
    }

    /** @param configured pairs {@code address key}, separated by commas */
    Witnesses(@Value("${passage.history.witnesses:}") List<String> configured, Alarm alarm, WallClock wall) {
        this.witnesses = configured.stream()
                .map(each -> each.strip().split("\\s+"))
                .map(pair -> new Asked(pair[0], pair[1]))
                .toList();
        this.alarm = alarm;
        this.wall = wall;
    }

    /** The co-signatures that could be had now, each verified. */
    List<NoteSignature> cosign(SignedNote note, Checkpoint checkpoint, TileTree tree) {
        var signatures = new ArrayList<NoteSignature>();
        for (var witness : witnesses) {
            if (!wall.now().isBefore(witness.restsUntil)) {
                ask(witness, note, checkpoint, tree, signatures);
            }
        }
        return signatures;
    }

    private void ask(
            Asked witness, SignedNote note, Checkpoint checkpoint, TileTree tree, List<NoteSignature> signatures) {
        try {
            var answer = send(witness, note, tree);
            if (answer.statusCode() == 409) {
                long known = Long.parseLong(answer.body().strip());
                if (known > checkpoint.size()) {
                    alarm.raise(
                            Alarm.Kind.WITNESS,
                            "%s has seen a ledger of %d entries; this one has %d"
                                    .formatted(witness.key.name(), known, checkpoint.size()));
                    return;
                }
                witness.size = known;
                answer = send(witness, note, tree);
            }
            if (answer.statusCode() != 200) {
                alarm.raise(
                        Alarm.Kind.WITNESS,
                        "%s refused the checkpoint of %d entries: %s"
                                .formatted(
                                        witness.key.name(),
                                        checkpoint.size(),
                                        answer.body().strip()));
                return;
            }
            signatures.add(verified(answer.body(), witness, note));
            witness.size = checkpoint.size();
            alarm.clear(Alarm.Kind.WITNESS);
        } catch (IOException | IllegalArgumentException | Malformed e) {
            witness.restsUntil = wall.now().plus(REST);
            LOG.warn("The witness {} did not co-sign and is asked again later: {}", witness.key.name(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> send(Asked witness, SignedNote note, TileTree tree)
            throws IOException, InterruptedException {
        var proof = new ConsistencyProof(witness.size, tree.consistency(witness.size), note);
        var request = HttpRequest.newBuilder(witness.address)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(proof.bytes()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static NoteSignature verified(String body, Asked witness, SignedNote note) {
        var line = NoteSignature.parse(body.strip());
        var alone = new SignedNote(note.text(), List.of(line));
        if (alone.verifiedBy(List.of(witness.key)).isEmpty()) {
            throw new Malformed("its signature is by another key than configured");
        }
        return line;
    }
}
