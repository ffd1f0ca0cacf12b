package passage.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with an answer, by its kind: anything in it that its reader would carry out, and every broken header. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Of which browsers carry nothing out, for they are told not to guess. */
    private static final Set<String> HARMLESS = Set.of("image/x-icon", "image/svg+xml", "text/markdown", "text/plain");

    private Answers() {}

    static Set<String> faults(String address, MockHttpServletResponse response) {
        var faults = new TreeSet<>(faultsOfHeaders(response));
        var bytes = response.getContentAsByteArray();
        if (response.getStatus() >= 500) {
            faults.add("failure " + response.getStatus());
        }
        if (bytes.length == 0) {
            return faults;
        }
        var kind = kind(response);
        var body = text(response);
        if (HostileStrings.RESULTS.stream().anyMatch(body::contains)) {
            faults.add("an expression was carried out");
        }
        switch (kind) {
            case "text/html" -> faults.addAll(Pages.faults(body, response.getStatus() == 200 && standsAlone(address)));
            case "text/csv" -> faults.addAll(Tables.faults(body));
            case "text/calendar" -> faults.addAll(Calendars.faults(body));
            case "application/zip" -> faults.addAll(Packed.faultsOfZip(bytes));
            case "application/pdf" -> faults.addAll(Packed.faultsOfPdf(bytes));
            case "application/json", "application/problem+json", "application/cloudevents+json" ->
                faults.addAll(faultsOfJson(bytes));
            case "text/css" -> faults.addAll(faultsOfStyle(body));
            case "application/bpmn+xml", "application/vnd.oai.openapi", "application/xml" ->
                faults.addAll(body.contains("evil.example") ? List.of("it has words of others") : List.of());
            default -> {
                if (!HARMLESS.contains(kind)) {
                    faults.add("a kind that nobody checks: " + kind);
                }
            }
        }
        return faults;
    }

    /** What people read in it, of whatever kind it is. */
    static String words(MockHttpServletResponse response) {
        return switch (kind(response)) {
            case "text/html" -> Pages.words(text(response));
            case "application/json", "application/problem+json", "application/cloudevents+json" ->
                JSON.readTree(response.getContentAsByteArray()).toString();
            case "text/calendar" -> text(response).replace("\r\n ", "");
            case "application/zip" -> Packed.wordsOfZip(response.getContentAsByteArray());
            case "application/pdf" -> Packed.wordsOfPdf(response.getContentAsByteArray());
            default -> text(response);
        };
    }

    static String kind(MockHttpServletResponse response) {
        return String.valueOf(response.getContentType()).replaceFirst(";.*", "").strip();
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static Set<String> faultsOfJson(byte[] json) {
        try {
            JSON.readTree(json);
            return Set.of();
        } catch (JacksonException e) {
            return Set.of("no JSON: " + e.getOriginalMessage());
        }
    }

    static Set<String> faultsOfAddress(String address) {
        return address.toLowerCase(Locale.ROOT).matches("(https?://|mailto:|tel:|[/#?]).*")
                ? Set.of()
                : Set.of("address " + address);
    }

    private static Set<String> faultsOfHeaders(MockHttpServletResponse response) {
        var faults = new TreeSet<String>();
        for (var name : response.getHeaderNames()) {
            for (var value : response.getHeaders(name)) {
                if ((name + value).chars().anyMatch(Character::isISOControl)
                        || value.contains("hostile=")
                        || value.contains("<")) {
                    faults.add("header %s: %s".formatted(name, value));
                }
            }
        }
        for (var disposition : response.getHeaders("Content-Disposition")) {
            if (!disposition.matches("(attachment|inline); filename=\"[A-Za-z0-9][A-Za-z0-9._-]*\"")) {
                faults.add("saved as " + disposition);
            }
        }
        if (!response.getHeaders("X-Content-Type-Options").equals(List.of("nosniff"))) {
            faults.add("no nosniff");
        }
        var location = String.valueOf(response.getHeader("Location"));
        if (!location.matches("null|/(?!/).*|http://localhost/.*")) {
            faults.add("sends on to " + location);
        }
        return faults;
    }

    private static boolean standsAlone(String address) {
        return address.matches("/published/hostile-\\d+/[A-Z0-9-]+|.*/papers/.*/html");
    }

    private static Set<String> faultsOfStyle(String css) {
        return css.matches("(?s).*(url\\(|@import|expression|evil|<).*") ? Set.of("style " + css) : Set.of();
    }
}
