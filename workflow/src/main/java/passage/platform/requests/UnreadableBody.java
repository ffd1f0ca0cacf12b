package passage.platform.requests;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words which part of a request's body could not be read, and what would be right. */
final class UnreadableBody {
    private UnreadableBody() {}

    static String explain(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JacksonException broken ? explain(broken) : "Send a body in JSON";
    }

    static String explain(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds();
            return "There is no field '%s' here; known are %s".formatted(field(unknown), known);
        }
        if (e instanceof InvalidFormatException wrong) {
            return "'%s' in the field '%s' is not %s".formatted(wrong.getValue(), field(wrong), expected(wrong));
        }
        var place = e.getLocation();
        return "The body cannot be read as JSON for this request (line %d, column %d%s): %s"
                .formatted(
                        place.getLineNr(),
                        place.getColumnNr(),
                        e.getPath().isEmpty() ? "" : ", field '" + field(e) + "'",
                        e.getOriginalMessage());
    }

    private static String field(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(each -> each.getPropertyName() == null ? "[" + each.getIndex() + "]" : each.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String expected(InvalidFormatException wrong) {
        var type = wrong.getTargetType();
        return type.isEnum()
                ? "one of " + Arrays.toString(type.getEnumConstants())
                : "a value of the type " + type.getSimpleName();
    }
}
