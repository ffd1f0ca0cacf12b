package passage.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final String HERE = "192.0.2.1";

    private Instant now = Instant.parse("2024-07-03T08:00:00Z");
    private final Throttle throttle = new Throttle(() -> now);

    @Test
    void aNameWaitsAfterTenWrongPasswordsUntilTheQuarterOfAnHourIsOver() {
        wrong("clerk", HERE, Throttle.FOR_A_NAME - 1);
        assertThat(throttle.wait("clerk", HERE)).isEmpty();
        now = now.plusSeconds(60);
        wrong("clerk", HERE, 1);
        assertThat(throttle.wait("clerk", HERE)).contains(Duration.ofMinutes(14));
        assertThat(throttle.wait("clerk", "198.51.100.7")).as("from wherever").isPresent();
        assertThat(throttle.wait("author", HERE)).isEmpty();
        now = now.plus(Duration.ofMinutes(14)).minusSeconds(1);
        assertThat(throttle.wait("clerk", HERE)).contains(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(throttle.wait("clerk", HERE)).isEmpty();
        wrong("clerk", HERE, 1);
        assertThat(throttle.wait("clerk", HERE)).as("counted anew").isEmpty();
    }

    @Test
    void theRightPasswordForgetsTheNamesWrongOnes() {
        wrong("clerk", HERE, Throttle.FOR_A_NAME - 1);
        throttle.right("clerk");
        wrong("clerk", HERE, 1);
        assertThat(throttle.wait("clerk", HERE)).isEmpty();
    }

    @Test
    void aNameThatNoLongerCountsIsForgottenWithTheNextWrongPassword() {
        wrong("somebody.erased", HERE, 3);
        now = now.plus(Throttle.WINDOW);
        wrong("clerk", HERE, 1);
        assertThat(throttle.kept()).as("one name, one address").isEqualTo(2);
    }

    @Test
    void anAddressWaitsWhateverNamesItTries() {
        for (int n = 0; n < Throttle.FROM_AN_ADDRESS; n++) {
            assertThat(throttle.wait("name-" + n, HERE)).isEmpty();
            throttle.wrong("name-" + n, HERE);
            throttle.right("name-" + n);
        }
        assertThat(throttle.wait("another", HERE)).isPresent();
        assertThat(throttle.wait("another", "198.51.100.7")).isEmpty();
    }

    @Test
    void aMillionNamesFillNoMemoryAndTheOneThatIsTriedNowIsKept() {
        wrong("clerk", HERE, Throttle.FOR_A_NAME);
        for (int n = 0; n < 1_000_000; n++) {
            throttle.wrong("name-" + n, "address-" + n);
            if (n % (Throttle.KEPT / 2) == 0) {
                assertThat(throttle.wait("clerk", HERE)).isPresent();
            }
        }
        assertThat(throttle.wait("clerk", HERE)).isPresent();
        assertThat(throttle.kept()).isEqualTo(2 * Throttle.KEPT);
    }

    private void wrong(String name, String address, int times) {
        for (int n = 0; n < times; n++) {
            throttle.wrong(name, address);
        }
    }
}
