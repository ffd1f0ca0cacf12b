package passage.platform.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import passage.platform.clock.WallClock;

/**
 * Counts wrong passwords by user name and by address, in wall time, and says how long to wait once there were too many.
 * Keeps so many of each at most; the one that was tried longest ago goes first.
 */
@Component
class Throttle {
    /** Wrong passwords for one name until it has to wait, whoever tries. */
    static final int FOR_A_NAME = 10;

    /** Wrong passwords from one address, behind which a whole council may sit. */
    static final int FROM_AN_ADDRESS = 100;

    /** How long they count, from the first of them. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Of names and of addresses each. */
    static final int KEPT = 10_000;

    private final WallClock wall;
    private final Map<String, Tries> names = new Recent();
    private final Map<String, Tries> addresses = new Recent();

    Throttle(WallClock wall) {
        this.wall = wall;
    }

    private record Tries(int wrong, Instant until) {}

    private static class Recent extends LinkedHashMap<String, Tries> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > KEPT;
        }
    }

    /** @return how long to wait before a try is worth its while; empty where one may be made now */
    synchronized Optional<Duration> wait(String name, String address) {
        var now = wall.now();
        return Stream.of(remaining(names, name, FOR_A_NAME, now), remaining(addresses, address, FROM_AN_ADDRESS, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    synchronized void wrong(String name, String address) {
        var now = wall.now();
        forget(names, now);
        count(names, name, now);
        count(addresses, address, now);
    }

    /** What no longer counts is forgotten, for it may be a person's name; those that were tried longest ago stand first. */
    private static void forget(Map<String, Tries> all, Instant now) {
        var oldest = all.values().iterator();
        while (oldest.hasNext() && !oldest.next().until().isAfter(now)) {
            oldest.remove();
        }
    }

    /** The right password shows that the name's own person is there; of others at the address it shows nothing. */
    synchronized void right(String name) {
        names.remove(name);
    }

    synchronized int kept() {
        return names.size() + addresses.size();
    }

    private static Optional<Duration> remaining(Map<String, Tries> all, String key, int most, Instant now) {
        return Optional.ofNullable(all.get(key))
                .filter(tries -> tries.wrong() >= most && tries.until().isAfter(now))
                .map(tries -> Duration.between(now, tries.until()));
    }

    private static void count(Map<String, Tries> all, String key, Instant now) {
        all.merge(
                key,
                new Tries(1, now.plus(WINDOW)),
                (before, first) -> before.until().isAfter(now) ? new Tries(before.wrong() + 1, before.until()) : first);
    }
}
