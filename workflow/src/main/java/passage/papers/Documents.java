package passage.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import passage.events.Plainly;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.SimulatedClock;

/** Writes a paper as one HTML file that stands alone, and the same file as tagged PDF (PDF/UA-1). */
@Component
class Documents {
    private static final String FONT = "DejaVu Sans";

    private final ITemplateEngine templates;
    private final boolean demonstration;
    private final String style;
    private final String policy;

    Documents(ITemplateEngine templates, BusinessClock clock) {
        this.templates = templates;
        this.demonstration = clock instanceof SimulatedClock;
        this.style = text("papers/paper.css");
        this.policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " style-src 'sha256-%s'".formatted(sha256(style));
    }

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** What the HTML may do, as Content-Security-Policy has it: show itself in its own style. */
    String policy() {
        return policy;
    }

    /** A particular as the document prints it. */
    record Line(String heading, String rule, boolean missing, List<String> words) {
        static Line of(Particular particular) {
            var words = particular.words();
            return new Line(
                    Printable.line(particular.heading()),
                    particular.rule(),
                    words == null,
                    Printable.lines(words == null ? particular.lack() : words));
        }
    }

    /** @param confirmedOn null for a draft, which says so in words */
    byte[] html(Paper paper, @Nullable LocalDate confirmedOn) {
        Map<String, Object> model = new HashMap<>();
        model.put("style", style);
        model.put("demonstration", demonstration);
        model.put("title", paper.title());
        model.put("council", Printable.line(paper.council()));
        model.put("plan", Printable.line(paper.planTitle()));
        model.put("reference", paper.reference());
        model.put("body", Printable.line(paper.body()));
        model.put("confirmedOn", confirmedOn == null ? null : Plainly.day(confirmedOn));
        model.put(
                "lines",
                paper.particulars().stream()
                        .filter(each -> each.words() != null || (confirmedOn == null && each.missing()))
                        .map(Line::of)
                        .toList());
        if (confirmedOn == null) {
            draft(paper, model);
        }
        return templates
                .process("papers/document", new Context(Locale.UK, model))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void draft(Paper paper, Map<String, Object> model) {
        model.put("missing", paper.missing().stream().map(Particular::heading).toList());
        var due = paper.due();
        if (due != null) {
            model.put("due", Plainly.day(due.on()));
            model.put("because", due.because().stream().map(Printable::line).toList());
        }
        var last = paper.last();
        if (last != null) {
            model.put(
                    "lastConfirmed",
                    Plainly.day(last.confirmedAt().atZone(BusinessClock.LONDON).toLocalDate()));
            model.put(
                    "differences",
                    paper.differences().stream()
                            .map(each -> new Paper.Difference(
                                    Printable.line(each.heading()),
                                    Printable.line(each.before().replace('\n', ' ')),
                                    Printable.line(each.now().replace('\n', ' '))))
                            .toList());
        }
    }

    /** @param html as {@link #html} gives it; it is shown with the fonts that come with Passage, and nothing is fetched */
    byte[] pdf(byte[] html) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> open("papers/DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(() -> open("papers/DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(Directions::new)
                    .useUnicodeBidiReorderer(new Directions())
                    .useUriResolver((base, uri) -> null)
                    .withProducer("Passage")
                    .withHtmlContent(new String(html, StandardCharsets.UTF_8), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream open(String name) {
        try {
            return new ClassPathResource(name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
