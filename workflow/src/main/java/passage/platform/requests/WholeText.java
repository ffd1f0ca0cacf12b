package passage.platform.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets in only what is text: PostgreSQL stores no NUL, and half of a surrogate pair has no canonical bytes (RFC 8785), so an
 * event with it could never be sealed. Forms and addresses are answered with 400, bodies in JSON by naming the field.
 */
@Component
public class WholeText extends OncePerRequestFilter {
    WholeText() {}

    /** Parts of a form with files are read later, by {@link #requireWhole}; what is too large is refused there. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var typed = request.getParameterMap().entrySet().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.getKey()), Arrays.stream(each.getValue())));
        if (typed.allMatch(WholeText::isWhole)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** @throws Refused where it is not */
    public static void requireWhole(String text) {
        if (!isWhole(text)) {
            throw Refused.incomplete("A text must not hold NUL, nor half of a pair of UTF-16 surrogates");
        }
    }

    static boolean isWhole(String text) {
        return text.codePoints().noneMatch(each -> each == 0 || each >= 0xD800 && each <= 0xDFFF);
    }

    /** For the reader of requests' bodies; Spring Boot adds it. */
    @Component
    static class OfBodies extends SimpleModule {
        OfBodies() {
            super("whole-text");
            addDeserializer(String.class, new Reader());
        }
    }

    private static class Reader extends StdScalarDeserializer<String> {
        Reader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            if (text == null || parser.currentToken().isStructStart()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            if (!isWhole(text)) {
                return context.reportInputMismatch(
                        String.class, "A text must not hold NUL, nor half of a pair of UTF-16 surrogates");
            }
            return text;
        }
    }
}
