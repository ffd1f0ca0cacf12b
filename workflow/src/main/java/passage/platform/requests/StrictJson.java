package passage.platform.requests;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body in which a field that is not known is refused, so that no setting is passed over in silence. */
@Component
public class StrictJson {
    private static final int LONGEST = 1_000_000;

    private final JsonMapper mapper;

    StrictJson(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** @throws Refused naming the field that is wrong or not known, and what would be right */
    public <T> T read(String body, Class<T> type) {
        if (body.length() > LONGEST) {
            throw Refused.incomplete("The document is longer than %d characters".formatted(LONGEST));
        }
        try {
            var read = mapper.readValue(body, type);
            if (read == null) {
                throw Refused.incomplete("Send a body in JSON");
            }
            return read;
        } catch (JacksonException e) {
            throw Refused.incomplete(UnreadableBody.explain(e));
        }
    }
}
