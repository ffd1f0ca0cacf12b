package passage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import passage.platform.inbox.Received;

class CanonicalEventTest {
    private static final String DATA = """
            {"planSeq": 4, "plan": {"reference": "PP-2024-0003", "id": "5ad4a27c-7a5c-4f43-9c4b-0a8f60de2d11",
             "authority": "E10000008"}, "fact": {"summary": "gut – 10 €", "amount": 1.50}}
            """;

    private final CanonicalEvent event = CanonicalEvent.of(new Received(
            UUID.fromString("0190a000-0000-7000-8000-000000000001"),
            "passage.plan.progress-reported.v1",
            Instant.parse("2024-07-18T11:00:00Z"),
            "5ad4a27c-7a5c-4f43-9c4b-0a8f60de2d11",
            "passage.plans",
            3,
            17,
            DATA.getBytes(StandardCharsets.UTF_8)));

    @Test
    void isTheCompleteCloudEventInTheFormOfRfc8785() {
        assertThat(event.json())
                .isEqualTo("{\"data\":{\"fact\":{\"amount\":1.5,\"summary\":\"gut – 10 €\"},"
                        + "\"plan\":{\"authority\":\"E10000008\",\"id\":\"5ad4a27c-7a5c-4f43-9c4b-0a8f60de2d11\","
                        + "\"reference\":\"PP-2024-0003\"},\"planSeq\":4},\"datacontenttype\":\"application/json\","
                        + "\"id\":\"0190a000-0000-7000-8000-000000000001\",\"source\":\"urn:passage\","
                        + "\"specversion\":\"1.0\",\"subject\":\"5ad4a27c-7a5c-4f43-9c4b-0a8f60de2d11\","
                        + "\"time\":\"2024-07-18T11:00:00Z\",\"type\":\"passage.plan.progress-reported.v1\"}");
    }

    @Test
    void hasTheDigestOfItsBytes() throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256").digest(event.bytes());
        assertThat(event.digest()).isEqualTo(HexFormat.of().formatHex(sha256));
    }

    @Test
    void staysTheSameWhenItIsReadBack() {
        var stored = CanonicalEvent.stored(event.bytes());
        assertThat(stored.digest()).isEqualTo(event.digest());
        assertThat(stored.reference()).contains("PP-2024-0003");
        assertThat(stored.authority()).contains("E10000008");
        assertThat(stored.seq()).contains(4L);
    }
}
