package passage.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

/** A browser behind a proxy that has the certificate: follows nothing by itself and keeps one cookie. */
public class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> PROXY =
            Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "passage.example", "X-Forwarded-Port", "443");

    private final int port;
    private String setCookie = "";
    private String last = "";

    Visitor(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path) {
        return kept(send("GET", path, Map.of("Cookie", cookie()), ""));
    }

    HttpResponse<String> form(String path, String fields) {
        var headers = Map.of("Cookie", cookie(), "Content-Type", "application/x-www-form-urlencoded");
        return kept(send("POST", path, headers, fields));
    }

    HttpResponse<String> api(String path, String token) {
        return send("GET", path, Map.of("Authorization", "Bearer " + token), "");
    }

    HttpResponse<String> post(String path, String token, String json) {
        return send(
                "POST",
                path,
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "*",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                json);
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        PROXY.forEach(request::header);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        return exchange(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** Somewhere else than at Passage. */
    static HttpResponse<String> elsewhere(String address) {
        return exchange(HttpRequest.newBuilder(URI.create(address)).build());
    }

    /** Name and value of the session's cookie. */
    String cookie() {
        return setCookie.isEmpty() ? "" : setCookie.substring(0, setCookie.indexOf(';'));
    }

    /** As it was set last, with its attributes. */
    String setCookie() {
        return setCookie;
    }

    /** Where the last answer led. */
    String last() {
        return last;
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("passage-session="))
                .forEach(cookie -> setCookie = cookie);
        last = answer.headers().firstValue("Location").orElse("");
        return answer;
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
