package passage.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import passage.events.Event.LedgerEvent;
import passage.events.Event.PlanEvent;
import passage.events.Event.RegisterEvent;
import passage.events.Event.ServiceEvent;

/** Writes the page that lists all events: topic, sender, key and fields. */
final class Catalogue {
    private static final String HEAD = """
            # Events

            Generated from the records in `passage.events`; do not edit (`EventSchemasTest` with `-Ddocs.write=true` writes it anew).

            Every event is a CloudEvent 1.0 in binary mode: the JSON payload is the record's value, and its headers are
            `ce_specversion`, `ce_id` (stays the same when an event is sent again), `ce_source`, `ce_type`, `ce_subject`
            (same as the key), `ce_time` (business time) and `content-type`. Events of one key come in order and at least
            once: drop what bears a `ce_id` that you have taken. Texts never travel, only their digests; people are
            pseudonyms. A running Passage serves each schema at `/schemas/<type>.schema.json`. A fact gains no field
            without a new version in its type; what stands round it may, so read past what you do not know.
            `scripts/read-events.sh passage.plans` shows the events of a running Passage. The same for machines, topics,
            headers, keys, payloads and examples in one [AsyncAPI 3 document](events/asyncapi.json), is served at
            `/schemas/asyncapi.json`.
            """;

    private final Meanings meanings;
    private final Javadoc javadoc;
    private final StringBuilder page = new StringBuilder(HEAD);

    Catalogue(Meanings meanings, Javadoc javadoc) {
        this.meanings = meanings;
        this.javadoc = javadoc;
    }

    String write(List<Class<? extends Fact>> facts) {
        page.append("\n## Topics\n\n| topic | who sends | key | payload |\n|---|---|---|---|\n");
        for (var topic : Topics.ALL) {
            row(topic, senderOf(topic), keyOf(topic), payloadOf(topic, facts));
        }
        page.append("\n## Payloads\n");
        for (var event : List.of(PlanEvent.class, ServiceEvent.class, RegisterEvent.class, LedgerEvent.class)) {
            record(event, "###");
        }
        nested(Stream.of(PlanEvent.class, ServiceEvent.class, RegisterEvent.class, LedgerEvent.class))
                .forEach(each -> record(each, "###"));
        for (var topic : Topics.ALL) {
            page.append("\n## ").append(topic).append('\n');
            facts.stream()
                    .filter(fact -> EventTypes.topicOf(fact).equals(topic))
                    .forEach(this::fact);
        }
        page.append("\n## Parts of facts\n");
        nested(facts.stream()).filter(each -> each != ContentRef.class).forEach(each -> record(each, "###"));
        record(ContentRef.class, "###");
        return page.toString();
    }

    private void fact(Class<? extends Fact> fact) {
        var type = EventTypes.nameOf(fact);
        page.append("\n### ").append(type).append("\n\n");
        javadoc.of(fact).ifPresent(text -> page.append(text).append(' '));
        page.append("For example: ")
                .append(Plainly.say(Samples.of(fact).fact()))
                .append(".\n");
        page.append("[Schema](../%s/%s) · [example](events/examples/%s)\n"
                .formatted(SchemaFiles.FOLDER, SchemaFiles.schema(type), SchemaFiles.example(type)));
        fields(fact);
    }

    private void record(Class<?> type, String heading) {
        page.append("\n%s %s\n\n".formatted(heading, type.getSimpleName()));
        javadoc.of(type).ifPresent(text -> page.append(text).append('\n'));
        fields(type);
    }

    private void fields(Class<?> type) {
        page.append("\n| field | type | meaning |\n|---|---|---|\n");
        for (var component : type.getRecordComponents()) {
            row(component.getName(), typeOf(component), meanings.of(type, component.getName()));
        }
    }

    private void row(String name, String... cells) {
        page.append("| `%s` | %s |\n".formatted(name, String.join(" | ", cells)));
    }

    private static String typeOf(RecordComponent component) {
        var type = component.getType();
        var name = type.isRecord() ? type.getSimpleName() : "";
        if (type == List.class) {
            name = "list of " + elementOf(component).getSimpleName();
        } else if (type == UUID.class) {
            name = "UUID";
        } else if (type == LocalDate.class) {
            name = "date";
        } else if (type == Instant.class) {
            name = "date and time, UTC";
        } else if (type == Fact.class || Fact.class.isAssignableFrom(type)) {
            name = "see its type";
        } else if (type == boolean.class) {
            name = "true or false";
        } else if (type == String.class || type.isEnum()) {
            name = "text";
        } else if (name.isEmpty()) {
            name = "whole number";
        }
        return Schemas.mayBeAbsent(component) ? name + ", or null" : name;
    }

    private static Class<?> elementOf(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static Stream<Class<?>> nested(Stream<? extends Class<?>> records) {
        Set<Class<?>> nested = new LinkedHashSet<>();
        records.flatMap(each -> Stream.of(each.getRecordComponents()))
                .map(part -> part.getType() == List.class ? elementOf(part) : part.getType())
                .filter(Class::isRecord)
                .forEach(nested::add);
        return nested.stream();
    }

    static String senderOf(String topic) {
        return switch (topic) {
            case Topics.AUTHORITIES, Topics.COMMISSIONS, Topics.PLANS -> "workflow";
            default -> "service `%s`".formatted(topic.substring(topic.indexOf('.') + 1));
        };
    }

    static String keyOf(String topic) {
        return switch (topic) {
            case Topics.AUTHORITIES -> "the council's GSS code";
            case Topics.COMMISSIONS -> "the commission's id";
            case Topics.HISTORY -> "always `ledger`";
            default -> "the plan's id";
        };
    }

    private static String payloadOf(String topic, List<Class<? extends Fact>> facts) {
        return facts.stream()
                .filter(fact -> EventTypes.topicOf(fact).equals(topic))
                .map(fact -> Schemas.eventOf(fact).getSimpleName())
                .findFirst()
                .orElseThrow();
    }
}
