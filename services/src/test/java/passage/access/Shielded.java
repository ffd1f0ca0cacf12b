package passage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every answer must have in its headers, whoever answers whatever. */
final class Shielded {
    private static final List<String> BANNERS = List.of("Server", "X-Powered-By", "X-Application-Context", "Via");
    private static final List<String> POLICY =
            List.of("default-src ", "frame-ancestors 'none'", "base-uri 'none'", "form-action ");

    private Shielded() {}

    /**
     * @param header values of a header by its name
     * @param open whether nobody needs to sign in for it
     * @return what is wrong
     */
    static List<String> faults(Function<String, List<String>> header, boolean open) {
        var faults = new ArrayList<String>();
        var policy = String.join(" ", header.apply("Content-Security-Policy"));
        POLICY.stream().filter(part -> !policy.contains(part)).forEach(part -> faults.add("no " + part));
        if (policy.contains("unsafe") || policy.contains("*") || policy.contains("http:")) {
            faults.add("policy " + policy);
        }
        if (!header.apply("X-Content-Type-Options").equals(List.of("nosniff"))) {
            faults.add("no nosniff");
        }
        if (!Stream.of("same-origin", "no-referrer").anyMatch(header.apply("Referrer-Policy")::contains)) {
            faults.add("no referrer policy");
        }
        if (!header.apply("X-Frame-Options").equals(List.of("DENY"))) {
            faults.add("framed");
        }
        if (!open
                && !String.join(" ", header.apply("Cache-Control"))
                        .toLowerCase(Locale.ROOT)
                        .contains("no-store")) {
            faults.add("stored by caches: " + header.apply("Cache-Control"));
        }
        BANNERS.stream().filter(name -> !header.apply(name).isEmpty()).forEach(name -> faults.add("banner " + name));
        return faults;
    }
}
