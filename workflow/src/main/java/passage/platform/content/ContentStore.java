package passage.platform.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import passage.platform.clock.WallClock;

/** Keeps the bytes of documents; the same bytes are kept once and never change. */
@Component
public class ContentStore {
    private final JdbcClient jdbc;
    private final WallClock wall;

    ContentStore(JdbcClient jdbc, WallClock wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    /** @return the document as stored, with the digest by which it is found again */
    @Transactional(propagation = Propagation.MANDATORY)
    public Document put(byte[] bytes, String mediaType) {
        var digest = digestOf(bytes);
        if (find(digest).isEmpty()) {
            jdbc.sql("insert into platform.content (digest, media_type, size, bytes, stored_at) values (?, ?, ?, ?, ?)")
                    .params(
                            digest,
                            mediaType,
                            bytes.length,
                            bytes,
                            OffsetDateTime.ofInstant(wall.now(), ZoneOffset.UTC))
                    .update();
        }
        return new Document(digest, mediaType, bytes);
    }

    public Optional<Document> find(String digest) {
        return jdbc.sql("select digest, media_type, bytes from platform.content where digest = ?")
                .param(digest)
                .query((row, n) -> new Document(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    /** @throws MissingDocument when no document has the digest */
    public Document get(String digest) {
        return find(digest).orElseThrow(() -> new MissingDocument(digest));
    }

    /** @return SHA-256 in lower-case hexadecimal */
    public static String digestOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A document's bytes with their identity. */
    public record Document(String digest, String mediaType, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** No document has the digest that was asked for. */
    public static class MissingDocument extends RuntimeException {
        MissingDocument(String digest) {
            super("No document has the digest " + digest);
        }
    }
}
