package passage.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import passage.platform.content.ContentStore;
import passage.platform.inbox.Received;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as the complete CloudEvent in JSON, in the one form that RFC 8785 gives it. The bytes are made once, when the
 * event is appended; whoever verifies reads these bytes and makes none anew.
 */
record CanonicalEvent(byte[] bytes, JsonNode event) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOURCE = "urn:passage";

    static CanonicalEvent of(Received received) {
        var data = JSON.readTree(received.json());
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", received.id().toString())
                .put("source", SOURCE)
                .put("type", received.type())
                .put("subject", received.key())
                .put("time", received.time().toString())
                .put("datacontenttype", "application/json")
                .set("data", data);
        try {
            return new CanonicalEvent(new JsonCanonicalizer(JSON.writeValueAsBytes(event)).getEncodedUTF8(), event);
        } catch (IOException e) {
            throw new UncheckedIOException("Event %s has no canonical form".formatted(received.id()), e);
        }
    }

    static CanonicalEvent stored(byte[] bytes) {
        return new CanonicalEvent(bytes, JSON.readTree(bytes));
    }

    UUID id() {
        return UUID.fromString(event.required("id").asString());
    }

    String type() {
        return event.required("type").asString();
    }

    Instant time() {
        return Instant.parse(event.required("time").asString());
    }

    /** The key under which the event travelled. */
    String subject() {
        return event.required("subject").asString();
    }

    private JsonNode data() {
        return event.required("data");
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal. */
    String digest() {
        return ContentStore.digestOf(bytes);
    }

    String json() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    byte[] dataBytes() {
        return JSON.writeValueAsBytes(data());
    }

    Optional<UUID> planId() {
        return plan("id").map(UUID::fromString);
    }

    Optional<String> reference() {
        return plan("reference");
    }

    /** The council's GSS code; empty for what concerns no single council, such as a commission. */
    Optional<String> authority() {
        return plan("authority").or(() -> data().path("fact").path("authority").asStringOpt());
    }

    Optional<String> authorityName() {
        return plan("authorityName");
    }

    /** The number in the plan's life, or the service's own number for the plan. */
    Optional<Long> seq() {
        var data = data();
        var number = data.path("planSeq").isMissingNode() ? data.path("seq") : data.path("planSeq");
        return number.isIntegralNumber() ? Optional.of(number.asLong()) : Optional.empty();
    }

    private Optional<String> plan(String field) {
        return data().path("plan").path(field).asStringOpt();
    }
}
