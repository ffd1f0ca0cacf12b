package passage.replay;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mapping in a seed file, with its place for messages.
 *
 * @param line from 1
 */
record Entry(String file, int line, Map<String, Object> values) {

    /** @throws SeedFault when the value is missing */
    String text(String name) {
        return require(name).toString();
    }

    /** @throws SeedFault when the value is not a mapping */
    Entry entry(String name) {
        if (require(name) instanceof Entry entry) {
            return entry;
        }
        throw fault("'" + name + "' must be a mapping");
    }

    /** @throws SeedFault when the value is not a list of mappings */
    List<Entry> entries(String name) {
        if (require(name) instanceof List<?> list && list.stream().allMatch(Entry.class::isInstance)) {
            return list.stream().map(Entry.class::cast).toList();
        }
        throw fault("'" + name + "' must be a list of mappings");
    }

    SeedFault fault(String what) {
        return new SeedFault(file, line, what);
    }

    /** The same as plain maps and lists, to be sent as JSON. */
    Map<String, Object> plain() {
        var plain = new java.util.LinkedHashMap<String, Object>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Entry entry) {
            return entry.plain();
        }
        return value instanceof List<?> list ? list.stream().map(Entry::plain).toList() : value;
    }

    private Object require(String name) {
        var value = values.get(name);
        if (value == null) {
            throw fault("'" + name + "' is missing; there are " + values.keySet());
        }
        return value;
    }
}
