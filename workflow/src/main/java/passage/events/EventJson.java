package passage.events;

import passage.events.Event.LedgerEvent;
import passage.events.Event.PlanEvent;
import passage.events.Event.RegisterEvent;
import passage.events.Event.ServiceEvent;
import passage.events.EventTypes.UnknownEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as JSON and reads them back; the type stands beside the payload, not in it. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventJson() {}

    public static byte[] write(Event event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /** @throws UnknownEvent when the type is not known or the payload does not fit it */
    public static Event read(String type, byte[] json) {
        var factType = EventTypes.named(type);
        try {
            JsonNode root = MAPPER.readTree(json);
            Fact fact = MAPPER.treeToValue(root.required("fact"), factType);
            if (fact instanceof PlanFact planFact) {
                return new PlanEvent(
                        root.required("planSeq").asLong(),
                        MAPPER.treeToValue(root.required("plan"), PlanRef.class),
                        root.required("stage").asString(),
                        MAPPER.treeToValue(root.required("recordedBy"), RecordedBy.class),
                        MAPPER.treeToValue(root.required("evidence"), Evidence.class),
                        planFact);
            }
            if (fact instanceof ServiceFact serviceFact) {
                var cause = root.path("causedBy");
                return new ServiceEvent(
                        root.required("seq").asLong(),
                        MAPPER.treeToValue(root.required("plan"), PlanRef.class),
                        cause.isString() ? java.util.UUID.fromString(cause.asString()) : null,
                        serviceFact);
            }
            if (fact instanceof LedgerFact ledgerFact) {
                return new LedgerEvent(ledgerFact);
            }
            return new RegisterEvent(
                    MAPPER.treeToValue(root.required("recordedBy"), RecordedBy.class),
                    MAPPER.treeToValue(root.required("evidence"), Evidence.class),
                    (RegisterFact) fact);
        } catch (JacksonException e) {
            throw new UnknownEvent("The payload does not fit " + type + ": " + e.getOriginalMessage(), e);
        }
    }
}
