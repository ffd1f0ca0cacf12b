package passage.history;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import passage.events.EventTypes;
import passage.events.ServiceFact.PagePublished;
import passage.platform.content.ContentStore;
import passage.platform.layout.SafeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the published pages as anybody does, and holds what they show against what the ledger says was published. */
@Component
class AgainstPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LOOKS = 5;
    private static final Pattern LINK = Pattern.compile("href=\"(/published/[A-Za-z0-9-]+/[A-Za-z0-9-]+)\"");
    private static final Pattern ARTICLE = Pattern.compile("<article>(.*)</article>", Pattern.DOTALL);

    private final Places places;
    private final ContentStore content;
    private final Environment environment;
    private final String website;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param website where the pages are read; by default where they are published */
    AgainstPages(
            Places places,
            ContentStore content,
            Environment environment,
            @Value("${passage.history.website:${passage.website.address:}}") String website) {
        this.places = places;
        this.content = content;
        this.environment = environment;
        this.website = website;
    }

    /** @return how many pages were compared */
    long compare(Findings findings) {
        var known = new HashSet<String>();
        try {
            var listed = listed();
            for (var bytes : published()) {
                known.add(compare(JSON.readTree(bytes).required("data"), findings));
            }
            listed.removeAll(known);
            for (int look = 0; look < LOOKS && !listed.isEmpty(); look++) {
                TimeUnit.SECONDS.sleep(1); // the event about a page comes shortly after it
                published()
                        .forEach(
                                bytes -> listed.remove(path(JSON.readTree(bytes).required("data"))));
            }
            listed.forEach(path -> findings.add(
                    Drift.Kind.INVENTED, path, "the website shows this page, but the ledger has no such publication"));
        } catch (IOException e) {
            findings.couldNotAsk("the published pages, because %s does not answer".formatted(base()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return known.size();
    }

    private List<byte[]> published() {
        return places.lastOfEach(EventTypes.nameOf(PagePublished.class));
    }

    private static String path(JsonNode data) {
        return URI.create(data.required("fact").required("address").asString()).getPath();
    }

    private String compare(JsonNode data, Findings findings) throws IOException, InterruptedException {
        var path = path(data);
        var digest = data.required("fact").required("digest").asString();
        var answer = get(path);
        var reference = data.required("plan").required("reference").asString();
        if (answer.status != 200) {
            findings.add(
                    Drift.Kind.LOST,
                    reference,
                    "its page at %s is gone: the website answers %d".formatted(path, answer.status));
        } else if (!shows(answer.page, digest)) {
            findings.add(
                    Drift.Kind.CHANGED,
                    reference,
                    "its page at %s does not show the text that was published, SHA-256 %s".formatted(path, digest));
        }
        return path;
    }

    private boolean shows(String page, String digest) {
        var article = ARTICLE.matcher(page);
        return page.contains(digest)
                && article.find()
                && content.find(digest)
                        .map(text -> SafeText.html(text.bytes(), text.mediaType())
                                .strip()
                                .equals(article.group(1).strip()))
                        .orElse(true);
    }

    private Set<String> listed() throws IOException, InterruptedException {
        var links = LINK.matcher(get("/published").page);
        var listed = new HashSet<String>();
        while (links.find()) {
            listed.add(links.group(1));
        }
        return listed;
    }

    private record Answer(int status, String page) {}

    private Answer get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base()).resolve(path))
                .timeout(PATIENCE)
                .build();
        var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), response.body());
    }

    private String base() {
        return website.isEmpty() ? "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080") : website;
    }
}
