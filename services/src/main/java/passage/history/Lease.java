package passage.history;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.clock.WallClock;

/**
 * Lets one process seal at a time. Each new holder gets a larger number; who comes with a smaller one writes nothing more.
 * Expects a transaction.
 */
@Component
class Lease {
    static final Duration LASTS = Duration.ofSeconds(20);
    private static final String SEALER = "select token, folder, expires_at from history.sealer where id = 1 for update";

    private final JdbcClient jdbc;
    private final WallClock wall;

    Lease(JdbcClient jdbc, WallClock wall) {
        this.jdbc = jdbc;
        this.wall = wall;
    }

    private record Holder(
            long token, @Nullable String folder, @Nullable Instant expires) {}

    /**
     * Renews what the caller holds, or takes over what expired. A holder that used the same folder is gone for certain,
     * since the caller holds that folder's lock.
     *
     * @param held the number held so far, 0 for none
     * @return the number to work under; 0 while another process seals
     */
    long take(long held, String folder) {
        var holder = holder();
        boolean mine = held != 0 && holder.token == held;
        boolean free = holder.expires == null || !holder.expires.isAfter(wall.now());
        if (!mine && !free && !Objects.equals(holder.folder, folder)) {
            return 0;
        }
        long token = mine ? held : holder.token + 1;
        jdbc.sql("update history.sealer set token = ?, folder = ?, expires_at = ? where id = 1")
                .params(token, folder, OffsetDateTime.ofInstant(wall.now().plus(LASTS), ZoneOffset.UTC))
                .update();
        return token;
    }

    /** @throws Lost when another process has taken over meanwhile */
    void require(long held) {
        if (holder().token != held) {
            throw new Lost();
        }
    }

    void release(long held) {
        if (holder().token == held) {
            jdbc.sql("update history.sealer set expires_at = null where id = 1").update();
        }
    }

    private Holder holder() {
        return jdbc.sql(SEALER)
                .query((row, n) -> {
                    var expires = row.getObject(3, OffsetDateTime.class);
                    return new Holder(row.getLong(1), row.getString(2), expires == null ? null : expires.toInstant());
                })
                .single();
    }

    /** Another process seals now. */
    static class Lost extends RuntimeException {
        Lost() {
            super("Another process has become the sealer");
        }
    }
}
