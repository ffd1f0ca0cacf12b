package passage.website;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import passage.calendar.Deadline;

/** What anybody can read without signing in. */
@Controller
class PublicPages {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** A published plan in the list. */
    record Line(
            String council,
            String title,
            String path,
            LocalDate publishedOn,
            @Nullable LocalDate withdrawnOn) {}

    private final PublishedPages pages;
    private final PageFolder folder;
    private final PageWriter writer;

    PublicPages(PublishedPages pages, PageFolder folder, PageWriter writer) {
        this.pages = pages;
        this.folder = folder;
        this.writer = writer;
    }

    @GetMapping("/published")
    String list(Model model) {
        model.addAttribute("pages", pages.all().stream().map(PublicPages::line).toList());
        return "website/list";
    }

    @GetMapping("/published/{slug}/{reference}")
    ResponseEntity<byte[]> page(@PathVariable String slug, @PathVariable String reference) {
        if (!pages.existsBySlugAndReference(slug, reference)) {
            throw new NotPublished();
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", writer.policy() + "; frame-ancestors 'none'")
                .body(folder.read(slug, reference));
    }

    @ExceptionHandler(NotPublished.class)
    ModelAndView notPublished() {
        var words = Map.of("status", 404, "title", "Page not found", "detail", "No plan is published at this address.");
        return new ModelAndView("error", words, HttpStatus.NOT_FOUND);
    }

    private static Line line(PublishedPage page) {
        var path = "/published/%s/%s".formatted(page.slug(), page.plan().reference());
        return new Line(
                page.plan().authorityName(),
                page.title(),
                path,
                Deadline.dateOf(page.publishedAt()),
                page.withdrawnOn());
    }

    private static class NotPublished extends RuntimeException {}
}
