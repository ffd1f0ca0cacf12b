package passage.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event type with its record and its topic, read from the closed families themselves. */
public final class EventTypes {
    private static final Map<String, Class<? extends Fact>> BY_NAME =
            leaves(Fact.class).collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, type -> type));

    private EventTypes() {}

    public static Map<String, Class<? extends Fact>> all() {
        return BY_NAME;
    }

    public static String nameOf(Class<? extends Fact> fact) {
        return fact.getAnnotation(EventType.class).value();
    }

    /** @throws UnknownEvent when no record bears the name */
    public static Class<? extends Fact> named(String name) {
        var type = BY_NAME.get(name);
        if (type == null) {
            throw new UnknownEvent("No event has the type '%s'; known are %s".formatted(name, BY_NAME.keySet()));
        }
        return type;
    }

    /** The types of all events that this version knows, but of these. */
    @SafeVarargs
    public static Set<String> allBut(Class<? extends Fact>... facts) {
        var wanted = Stream.of(facts).map(EventTypes::nameOf).collect(Collectors.toSet());
        return BY_NAME.keySet().stream().filter(type -> !wanted.contains(type)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The second word of a type names its topic: {@code passage.plan.endorsed.v1} goes to {@code passage.plans}; people
     * are those of authorities.
     */
    public static String topicOf(Class<? extends Fact> fact) {
        return switch (nameOf(fact).split("\\.")[1]) {
            case "plan" -> Topics.PLANS;
            case "authority", "person" -> Topics.AUTHORITIES;
            case "commission" -> Topics.COMMISSIONS;
            case "deadline" -> Topics.DEADLINES;
            case "department" -> Topics.DEPARTMENT;
            case "website" -> Topics.WEBSITE;
            case "history" -> Topics.HISTORY;
            default -> throw new UnknownEvent("No topic for " + fact.getName());
        };
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Fact>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::leaves)
                : Stream.of((Class<? extends Fact>) type);
    }

    /** An event of a type, or a payload of a shape, that this version does not know. */
    public static class UnknownEvent extends RuntimeException {
        public UnknownEvent(String message) {
            super(message);
        }

        public UnknownEvent(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
