package passage.desk;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading a version of the text, downloading it as it is, and comparing two. */
@Controller
@RequestMapping("/plans/{reference}/texts")
class VersionPages {
    private final TextReading reading;

    VersionPages(TextReading reading) {
        this.reading = reading;
    }

    @GetMapping("/{no:\\d{1,6}}")
    String text(@PathVariable String reference, @PathVariable int no, Model model) {
        model.addAttribute("text", reading.text(reference, no));
        model.addAttribute("back", "/plans/" + reference);
        return "desk/text";
    }

    @GetMapping("/{no:\\d{1,6}}/file")
    ResponseEntity<byte[]> file(@PathVariable String reference, @PathVariable int no) {
        var document = reading.document(reference, no);
        var ending = document.mediaType().equals("text/markdown") ? "md" : "txt";
        var name = "%s-version-%d.%s".formatted(reference, no, ending);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(document.mediaType()), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(document.bytes());
    }

    @GetMapping("/{before:\\d{1,6}}/{after:\\d{1,6}}")
    String compare(@PathVariable String reference, @PathVariable int before, @PathVariable int after, Model model) {
        model.addAttribute("comparison", reading.compare(reference, before, after));
        model.addAttribute("back", "/plans/" + reference);
        return "desk/difference";
    }

    /** From the form that asks which two. */
    @GetMapping("/compare")
    String choose(@PathVariable String reference, @RequestParam int before, @RequestParam int after) {
        return "redirect:/plans/%s/texts/%d/%d".formatted(reference, before, after);
    }
}
