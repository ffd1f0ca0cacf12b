package passage.events;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Judges payloads by the schemas, as somebody does who knows nothing of the records. */
public final class SchemaFiles {
    static final String FOLDER = "workflow/src/main/resources/schemas";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private SchemaFiles() {}

    static String schema(String type) {
        return type + ".schema.json";
    }

    static String example(String type) {
        return type + ".json";
    }

    /** What is wrong with a payload by the schema that Passage serves for its type; nothing when it is valid. */
    public static List<String> faults(String type, String json) throws IOException {
        var file = "/schemas/" + schema(type);
        try (var schema = SchemaFiles.class.getResourceAsStream(file)) {
            if (schema == null) {
                return List.of("There is no " + file);
            }
            return faultsBy(new String(schema.readAllBytes(), StandardCharsets.UTF_8), json);
        }
    }

    /** What is wrong with a value by a schema. */
    public static List<String> faultsBy(String schema, String json) {
        return FACTORY
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
