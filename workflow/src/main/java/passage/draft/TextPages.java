package passage.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import passage.plan.Plan;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.StepPage;
import passage.process.StepPages;
import passage.process.Taking;

/** The page on which the author brings in a new version of the text. */
@Controller
@RequestMapping("/plans/{reference}/texts/new")
class TextPages {
    private final Drafting drafting;
    private final StepPages pages;
    private final StepPage page;

    TextPages(Drafting drafting, StepPages pages) {
        this.drafting = drafting;
        this.pages = pages;
        this.page = pages.ofAny(
                "Add a version of the text", "texts/new", "draft/text", List.copyOf(Drafting.WRITING), this::facts);
    }

    /** The bytes of a new version with their kind. */
    private record Brought(byte[] bytes, String mediaType) {}

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        return page.show(reference);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        var form = Form.of(typed);
        var brought = brought(form, file);
        var note = Fields.optionalWords(form, "note", 2000);
        return page.take(
                reference,
                form,
                redirect,
                Taking.of(
                        "Version added",
                        (plan, seen, evidence) ->
                                drafting.draft(plan, seen, brought.bytes(), brought.mediaType(), note, evidence)));
    }

    private static Brought brought(Form form, @Nullable MultipartFile file) throws IOException {
        var words = form.text("words");
        boolean hasFile = file != null && !file.isEmpty();
        if (hasFile == !words.isEmpty()) {
            form.error(
                    "file",
                    hasFile ? "Choose a file or paste the words, not both" : "Choose a file or paste the words");
        }
        if (hasFile && file != null) {
            var mediaType = DraftApi.mediaTypeOf(file);
            if (!Drafting.MEDIA_TYPES.contains(mediaType)) {
                form.error("file", "Choose a file of Markdown (.md) or plain text (.txt)");
            }
            return new Brought(file.getBytes(), mediaType);
        }
        var bytes = (words.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        return new Brought(bytes, "text/markdown");
    }

    private void facts(Plan plan, Map<String, Object> model) {
        if (!plan.texts().isEmpty()) {
            model.put("shown", pages.shown(plan.text()));
        }
        if (!plan.decisions().isEmpty() && plan.decision().amendment() != null) {
            model.put("amendment", Fields.asTyped(plan.decision().amendment()));
            model.put("amendedBy", plan.decision().body());
        }
    }
}
