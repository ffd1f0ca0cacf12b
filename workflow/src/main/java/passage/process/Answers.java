package passage.process;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a step tells the process, from which the diagram chooses its branch; primitive values only. */
public final class Answers {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Answers() {}

    public static Answers none() {
        return new Answers();
    }

    public Answers with(String name, String value) {
        values.put(name, value);
        return this;
    }

    public Answers with(String name, int value) {
        values.put(name, value);
        return this;
    }

    public Answers with(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    public Answers with(String name, Instant value) {
        values.put(name, Date.from(value));
        return this;
    }

    Map<String, Object> asMap() {
        return values;
    }
}
