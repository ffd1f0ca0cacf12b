package passage.authority;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.platform.layout.Colour;
import passage.platform.layout.Form;

/** The page on which a council chooses its name, its colour and what the department sees; and its style sheet. */
@Controller
class FacePages {
    private static final String VIEW = "authority/appearance";
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Faces faces;
    private final Choosing choosing;

    FacePages(Faces faces, Choosing choosing) {
        this.faces = faces;
        this.choosing = choosing;
    }

    @GetMapping("/councils/{gssCode}/appearance")
    ModelAndView show(@PathVariable String gssCode) {
        var authority = faces.of(gssCode);
        var form = new HashMap<String, String>();
        form.put("name", authority.appearance().name());
        form.put("colour", authority.appearance().colour());
        form.put("shows", authority.shown().toString());
        return new ModelAndView(VIEW, facts(authority)).addObject("form", form);
    }

    @PostMapping("/councils/{gssCode}/appearance")
    ModelAndView choose(
            @PathVariable String gssCode,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var appearance = new Appearance(form.optional("name"), form.optional("colour"));
        var shown = form.choice("shows", Shown.values(), "Choose what the department sees before a submission");
        var version = form.ifMatch();
        if (appearance.name() != null && appearance.name().length() > 200) {
            form.error("name", "Use 200 characters at most");
        }
        if (!form.carryOut(() -> choosing.choose(gssCode, version, appearance, shown))) {
            return form.again(VIEW, facts(faces.of(gssCode)));
        }
        redirect.addFlashAttribute("success", "Saved");
        var back = new RedirectView("/councils/%s/appearance".formatted(gssCode), true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    /** For the pages of the council's own people, who ask for it with the colour that they saw last. */
    @GetMapping("/councils/{gssCode}/style.css")
    ResponseEntity<String> style(@PathVariable String gssCode) {
        var colour = faces.of(gssCode).colour();
        return ResponseEntity.ok().contentType(CSS).body(colour == null ? "" : new Colour(colour).styleSheet());
    }

    private Map<String, Object> facts(Authority authority) {
        var model = new HashMap<String, Object>();
        model.put("authority", authority.gssCode());
        model.put("back", "/councils/" + authority.gssCode());
        model.put("council", authority.name());
        model.put("version", authority.version());
        model.put("mayKeep", faces.mayKeep(authority.gssCode()));
        model.put("shownTitle", authority.shown().title());
        model.put(
                "choices",
                Arrays.stream(Shown.values())
                        .collect(Collectors.toMap(
                                Shown::toString, Shown::title, (one, other) -> one, LinkedHashMap::new)));
        model.put("current", authority.appearance());
        return model;
    }
}
