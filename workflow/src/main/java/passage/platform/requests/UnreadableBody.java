package passage.platform.requests;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Says in words which part of a request's body could not be read, and what would be right. */
final class UnreadableBody {
    private UnreadableBody() {}

    static String explain(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof InvalidFormatException wrong) {
            return "'%s' in the field '%s' is not %s".formatted(wrong.getValue(), field(wrong), expected(wrong));
        }
        if (e.getCause() instanceof JacksonException broken) {
            var place = broken.getLocation();
            return "The body cannot be read as JSON for this request (line %d, column %d): %s"
                    .formatted(place.getLineNr(), place.getColumnNr(), broken.getOriginalMessage());
        }
        return "Send a body in JSON";
    }

    private static String field(InvalidFormatException wrong) {
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
