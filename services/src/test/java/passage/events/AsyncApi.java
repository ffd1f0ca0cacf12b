package passage.events;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the AsyncAPI 3 document: the topics of Kafka and what lies on them, all in one file. */
final class AsyncApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DESCRIPTION = """
            What Passage tells of council plans on their way from draft to publication. Events of one key come in order \
            and at least once: drop what bears a `ce_id` that you have taken. A fact gains no field without a new version \
            in its type; what stands round it may, so read past what you do not know. Texts never travel, only their \
            digests; people are pseudonyms.""";

    private final Schemas schemas;
    private final Javadoc javadoc;

    AsyncApi(Schemas schemas, Javadoc javadoc) {
        this.schemas = schemas;
        this.javadoc = javadoc;
    }

    ObjectNode write(List<Class<? extends Fact>> facts) {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        info(document.putObject("info"));
        document.putObject("servers")
                .putObject("broker")
                .put("host", "127.0.0.1:19092")
                .put("protocol", "kafka")
                .put("description", "The broker inside Passage, unless it is told to use another");
        document.put("defaultContentType", "application/json");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        for (var topic : Topics.ALL) {
            channel(channels.putObject(shortName(topic)), topic, facts);
            operation(operations.putObject("send-" + shortName(topic)), topic);
        }
        components(document.putObject("components"), facts);
        return document;
    }

    private static void info(ObjectNode info) {
        info.put("title", "Passage").put("version", "1.0.0").put("description", DESCRIPTION);
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    private static void channel(ObjectNode channel, String topic, List<Class<? extends Fact>> facts) {
        channel.put("address", topic)
                .put("description", "Sent by the %s".formatted(Catalogue.senderOf(topic)))
                .putObject("bindings")
                .putObject("kafka")
                .put("topic", topic)
                .put("bindingVersion", "0.5.0");
        var messages = channel.putObject("messages");
        facts.stream()
                .filter(fact -> EventTypes.topicOf(fact).equals(topic))
                .map(EventTypes::nameOf)
                .forEach(type -> refer(messages.putObject(type), "/components/messages/" + type));
    }

    private static void operation(ObjectNode operation, String topic) {
        operation.put("action", "send").put("summary", "Passage sends the events of " + topic);
        refer(operation.putObject("channel"), "/channels/" + shortName(topic));
    }

    private void components(ObjectNode components, List<Class<? extends Fact>> facts) {
        var messages = components.putObject("messages");
        var payloads = components.putObject("schemas");
        headers(payloads.putObject("cloudEventHeaders"));
        for (var fact : facts) {
            var type = EventTypes.nameOf(fact);
            message(messages.putObject(type), fact);
            var payload = schemas.payload(fact);
            payload.remove("$schema");
            payloads.set(type, payload);
        }
    }

    private void message(ObjectNode message, Class<? extends Fact> fact) {
        var type = EventTypes.nameOf(fact);
        message.put("name", type).put("title", fact.getSimpleName()).put("contentType", "application/json");
        javadoc.of(fact).ifPresent(text -> message.put("summary", text));
        var key = message.putObject("bindings").putObject("kafka");
        key.putObject("key").put("type", "string").put("description", Catalogue.keyOf(EventTypes.topicOf(fact)));
        key.put("bindingVersion", "0.5.0");
        var headers = message.putObject("headers").putArray("allOf");
        refer(headers.addObject(), "/components/schemas/cloudEventHeaders");
        headers.addObject()
                .put("type", "object")
                .putObject("properties")
                .putObject("ce_type")
                .put("const", type);
        refer(message.putObject("payload"), "/components/schemas/" + type);
        var sample = Samples.of(fact);
        var example = message.putArray("examples").addObject();
        example.put("name", "example").put("summary", Plainly.say(sample.fact()));
        example.putObject("headers")
                .put("ce_specversion", "1.0")
                .put("ce_id", "01907a3c-5c00-7000-8000-0000000000ff")
                .put("ce_source", "urn:passage")
                .put("ce_type", type)
                .put("ce_subject", Publisher.keyOf(sample))
                .put("ce_time", "2024-07-10T09:00:00Z")
                .put("content-type", "application/json");
        example.set("payload", JSON.readTree(EventJson.write(sample)));
    }

    /** CloudEvents 1.0 in binary mode: every attribute is a header of its own. */
    private static void headers(ObjectNode schema) {
        schema.put("type", "object").put("description", "A CloudEvent 1.0 in binary mode");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        header(properties, required, "ce_specversion", "version of CloudEvents").put("const", "1.0");
        header(properties, required, "ce_id", "the event, the same when it is sent again")
                .put("format", "uuid");
        header(properties, required, "ce_source", "who sends").put("format", "uri");
        header(properties, required, "ce_type", "what happened, with its version");
        header(properties, required, "ce_subject", "the same as the record's key");
        header(properties, required, "ce_time", "business time").put("format", "date-time");
        header(properties, required, "content-type", "media type of the payload")
                .put("const", "application/json");
    }

    private static ObjectNode header(ObjectNode properties, ArrayNode required, String name, String meaning) {
        required.add(name);
        return properties.putObject(name).put("type", "string").put("description", meaning);
    }

    private static String shortName(String topic) {
        return topic.substring(topic.indexOf('.') + 1);
    }

    private static void refer(ObjectNode node, String pointer) {
        node.put("$ref", "#" + pointer);
    }
}
