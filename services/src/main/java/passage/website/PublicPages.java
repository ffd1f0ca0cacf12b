package passage.website;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import passage.events.Plainly;
import passage.platform.layout.Paged;

/** What anybody can read without signing in. */
@Controller
class PublicPages {
    private static final int A_PAGE = 25;
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final PublishedPages pages;
    private final PageFolder folder;
    private final PageWriter writer;
    private final Search search;
    private final Councils councils;

    PublicPages(PublishedPages pages, PageFolder folder, PageWriter writer, Search search, Councils councils) {
        this.pages = pages;
        this.folder = folder;
        this.writer = writer;
        this.search = search;
        this.councils = councils;
    }

    @ModelAttribute
    void mayBeKept(HttpServletRequest request, HttpServletResponse response) {
        Keeping.say(request, response);
    }

    @GetMapping("/published")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        int asked = Paged.number(page);
        var form = new LinkedHashMap<String, String>();
        form.put("q", q);
        form.put("region", region);
        form.put("kind", kind);
        form.put("year", year);
        var hits = search.find(q, region, kind, year, asked, A_PAGE);
        model.addAttribute("form", form);
        model.addAttribute("filtered", form.values().stream().anyMatch(value -> !value.isBlank()));
        model.addAttribute("regions", choices("All regions", councils.regions()));
        model.addAttribute("kinds", choices("All kinds", councils.kinds()));
        model.addAttribute("years", choices("All years", search.years()));
        model.addAttribute("paged", Paged.of(hits.plans(), hits.total(), asked, A_PAGE, form));
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

    private static Map<String, String> choices(String all, List<String> values) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", all);
        values.forEach(value -> choices.put(value, Plainly.words(value)));
        return choices;
    }
}
