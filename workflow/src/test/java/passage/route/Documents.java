package passage.route;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reckons what a document asks for, as the API does. */
final class Documents {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    /** @param document in JSON, where ' stands for " */
    static Way way(String document) {
        return Understood.way(JSON.readValue(document.replace('\'', '"'), Asked.class));
    }

    static Reckoning reckon(String document) {
        return Reckoning.of(way(document));
    }

    static String told(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
