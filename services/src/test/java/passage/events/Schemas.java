package passage.events;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.Event.LedgerEvent;
import passage.events.Event.PlanEvent;
import passage.events.Event.RegisterEvent;
import passage.events.Event.ServiceEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON Schemas (2020-12) from the event records. A fact is closed, for its type bears a version; what stands
 * round it may gain fields.
 */
final class Schemas {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DIGEST = "^[0-9a-f]{64}$";

    private final Meanings meanings;

    Schemas(Meanings meanings) {
        this.meanings = meanings;
    }

    /** The whole payload of an event, as it lies on Kafka. */
    ObjectNode payload(Class<? extends Fact> fact) {
        var name = EventTypes.nameOf(fact);
        var schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:passage:schema:" + name)
                .put("title", name);
        return record(schema, eventOf(fact), fact, true);
    }

    /** The record that carries a fact. */
    static Class<? extends Event> eventOf(Class<? extends Fact> fact) {
        if (PlanFact.class.isAssignableFrom(fact)) {
            return PlanEvent.class;
        }
        if (LedgerFact.class.isAssignableFrom(fact)) {
            return LedgerEvent.class;
        }
        return ServiceFact.class.isAssignableFrom(fact) ? ServiceEvent.class : RegisterEvent.class;
    }

    static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode record(ObjectNode schema, Class<?> type, @Nullable Class<?> fact, boolean open) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : type.getRecordComponents()) {
            var property = properties.putObject(component.getName());
            property.put("description", meanings.of(type, component.getName()));
            if (fact != null && component.getName().equals("fact")) {
                record(property, fact, null, false);
            } else {
                value(property, component.getType(), component.getAnnotatedType(), open);
            }
            refine(property, component);
            if (mayBeAbsent(component)) {
                var present = property.get("type").asString();
                property.putArray("type").add(present).add("null");
            } else {
                required.add(component.getName());
            }
        }
        if (!open) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private void value(ObjectNode schema, Class<?> type, AnnotatedType annotated, boolean open) {
        if (type.isRecord()) {
            record(schema, type, null, open);
        } else if (type == List.class) {
            var element = (Class<?>) ((ParameterizedType) annotated.getType()).getActualTypeArguments()[0];
            schema.put("type", "array");
            record(schema.putObject("items"), element, null, open);
        } else if (type.isEnum()) {
            schema.put("type", "string");
            var constants = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(constant -> constants.add(constant.toString()));
        } else {
            scalar(schema, type);
        }
    }

    private static void scalar(ObjectNode schema, Class<?> type) {
        var formats = Map.of(UUID.class, "uuid", LocalDate.class, "date", Instant.class, "date-time");
        if (formats.containsKey(type)) {
            schema.put("type", "string").put("format", formats.get(type));
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type == int.class || type == long.class || type == Integer.class) {
            schema.put("type", "integer");
        } else if (type == boolean.class) {
            schema.put("type", "boolean");
        } else {
            throw new AssertionError("No schema for a component of " + type);
        }
    }

    private static void refine(ObjectNode schema, RecordComponent component) {
        switch (component.getName()) {
            case "digest" -> schema.put("pattern", DIGEST);
            case "planSeq", "seq" -> schema.put("minimum", 1);
            default -> {}
        }
    }
}
