package passage.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import passage.events.Event.PlanEvent;
import passage.events.Plainly;
import passage.events.PlanFact.ReleasedForPublication;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.SimulatedClock;
import passage.platform.layout.SafeText;

/** Writes a released plan as one HTML file that stands alone; the same release always gives the same bytes. */
@Component
class PageWriter {
    private final ITemplateEngine templates;
    private final boolean demonstration;
    private final String style;
    private final String policy;

    PageWriter(ITemplateEngine templates, BusinessClock clock) {
        this.templates = templates;
        this.demonstration = clock instanceof SimulatedClock;
        this.style = resource("website/page.css");
        this.policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-%s'"
                .formatted(sha256(style));
    }

    /** What a page may do, as Content-Security-Policy has it: show itself in its own style. */
    String policy() {
        return policy;
    }

    byte[] write(PlanEvent event, ReleasedForPublication released, LocalDate publishedOn, byte[] text, String address) {
        Map<String, Object> model = new HashMap<>();
        model.put("style", style);
        model.put("policy", policy);
        model.put("demonstration", demonstration);
        model.put("title", released.title());
        model.put("council", event.plan().authorityName());
        model.put("reference", event.plan().reference());
        model.put("endorsement", endorsement(released));
        model.put("publishedOn", Plainly.day(publishedOn));
        model.put("digest", released.text().digest());
        model.put("address", address);
        model.put("text", SafeText.html(text, released.text().mediaType()));
        return templates.process("website/page", new Context(Locale.UK, model)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Puts a notice on top of a page whose plan was withdrawn; its text stays. Pages in the field carry their style with
     * them and may use no other, so the notice has the look of the one that they know.
     */
    byte[] withdrawn(byte[] page, LocalDate on) {
        var html = new String(page, StandardCharsets.UTF_8);
        var notice =
                "<p class=\"demonstration\">The council withdrew this plan on %s. The text below is kept for the record.</p>"
                        .formatted(Plainly.day(on));
        return html.contains(notice)
                ? page
                : html.replaceFirst("<main>", "<main>\n  " + notice).getBytes(StandardCharsets.UTF_8);
    }

    private static String endorsement(ReleasedForPublication released) {
        var outcome = Plainly.words(released.endorsement());
        return "%s by %s on %s."
                .formatted(
                        outcome.substring(0, 1).toUpperCase(Locale.UK) + outcome.substring(1),
                        released.endorsedBy(),
                        Plainly.day(released.endorsedOn()));
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
