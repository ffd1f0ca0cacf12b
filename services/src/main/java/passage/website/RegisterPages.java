package passage.website;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import passage.platform.layout.Colour;
import passage.platform.layout.Csv;
import passage.platform.layout.Paged;

/** The register of published plans, as a page and as files, and what it tells of each of them. */
@Controller
class RegisterPages {
    private static final int A_PAGE = 25;
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final PublicRecords records;
    private final PublishedPages pages;
    private final Councils councils;
    private final Anchors anchors;

    RegisterPages(PublicRecords records, PublishedPages pages, Councils councils, Anchors anchors) {
        this.records = records;
        this.pages = pages;
        this.councils = councils;
        this.anchors = anchors;
    }

    @ModelAttribute
    void mayBeKept(HttpServletRequest request, HttpServletResponse response) {
        Keeping.say(request, response);
    }

    @GetMapping("/published/register")
    String register(@RequestParam(defaultValue = "1") String page, Model model) {
        int asked = Paged.number(page);
        var known = councils.all();
        var found = records.published(PageRequest.of(asked - 1, A_PAGE));
        var lines =
                found.getContent().stream().map(record -> line(record, known)).toList();
        model.addAttribute("paged", Paged.of(lines, found.getTotalElements(), asked, A_PAGE, Map.of()));
        return "website/register";
    }

    @GetMapping("/published/register.csv")
    void registerAsTable(HttpServletResponse response) {
        Csv.send(response, "register-of-published-plans.csv", RegisterLine.COLUMNS, all());
    }

    @GetMapping(path = "/published/register.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<RegisterLine> registerAsJson() {
        return all();
    }

    @GetMapping("/published/{slug}/{reference}/record")
    String record(@PathVariable String slug, @PathVariable String reference, Model model) {
        if (!pages.existsBySlugAndReference(slug, reference)) {
            throw new NotPublished();
        }
        var record = records.published(reference).orElseThrow(NotPublished::new);
        var council = councils.get(record.authority());
        model.addAttribute("line", RegisterLine.of(record, council));
        model.addAttribute("anchor", anchors.newest().orElse(null));
        model.addAttribute("covered", anchors.cover(record));
        model.addAttribute("text", "/published/%s/%s".formatted(slug, reference));
        model.addAttribute("headerName", council.shownName() == null ? record.authorityName() : council.shownName());
        if (council.colour() != null) {
            model.addAttribute(
                    "councilStyle",
                    "/published/councils/%s/style.css?colour=%s"
                            .formatted(record.authority(), council.colour().substring(1)));
        }
        model.addAttribute("back", "/published");
        return "website/record";
    }

    /** The newest checkpoint as verifiers read it, to be kept where nobody who runs Passage can change it. */
    @GetMapping(path = "/published/checkpoint", produces = "text/plain;charset=UTF-8")
    ResponseEntity<byte[]> checkpoint() {
        var note = anchors.newest().orElseThrow(NotPublished::new).note();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"checkpoint\"")
                .body(note.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/published/councils/{gssCode}/style.css")
    ResponseEntity<String> style(@PathVariable String gssCode) {
        var colour = councils.get(gssCode).colour();
        return ResponseEntity.ok()
                .contentType(CSS)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .body(colour == null ? "" : new Colour(colour).styleSheet());
    }

    private List<RegisterLine> all() {
        var known = councils.all();
        return records.published().stream().map(record -> line(record, known)).toList();
    }

    private static RegisterLine line(PublicRecord record, Map<String, Councils.Council> known) {
        return RegisterLine.of(record, known.getOrDefault(record.authority(), Councils.Council.UNKNOWN));
    }
}
