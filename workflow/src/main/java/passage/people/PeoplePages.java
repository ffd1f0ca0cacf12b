package passage.people;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.platform.access.Erasures;
import passage.platform.access.Erasures.Known;
import passage.platform.layout.Form;

/** The administrator's list of people, and the pages on which roles end and a person is erased. */
@Controller
@RequestMapping("/people")
class PeoplePages {
    private static final String ERASE = "people/erase";

    private final Leaving leaving;
    private final Erasures erasures;

    PeoplePages(Leaving leaving, Erasures erasures) {
        this.leaving = leaving;
        this.erasures = erasures;
    }

    /** A person on the list. */
    record Line(UUID id, String name, String username, int roles) {
        static Line of(Known known) {
            var named = known.named();
            return new Line(
                    named.id(),
                    named.displayName(),
                    named.username(),
                    known.holdings().size());
        }
    }

    /** @param q part of a name or user name; all people where it is left out */
    @GetMapping
    ModelAndView list(@RequestParam @Nullable String q) {
        var wanted = q == null ? "" : q.strip().toLowerCase(Locale.UK);
        var lines = leaving.everybody().stream()
                .map(Line::of)
                .filter(line ->
                        (line.name + ' ' + line.username).toLowerCase(Locale.UK).contains(wanted))
                .toList();
        return new ModelAndView("people/list", Map.of("people", lines)).addObject("q", wanted.isEmpty() ? null : q);
    }

    @GetMapping("/{person}")
    ModelAndView show(@PathVariable UUID person) {
        return new ModelAndView("people/person", facts(person)).addObject("back", "/people");
    }

    @PostMapping("/{person}/roles/end")
    ModelAndView endRoles(@PathVariable UUID person, RedirectAttributes redirect) {
        leaving.get(person);
        var form = Form.of(new org.springframework.util.LinkedMultiValueMap<>());
        if (!form.carryOut(() -> leaving.endRoles(person))) {
            return form.again("people/person", facts(person)).addObject("back", "/people");
        }
        return to("/people/" + person, "All roles ended", redirect);
    }

    @GetMapping("/{person}/erasure")
    ModelAndView check(@PathVariable UUID person) {
        return erasing(new ModelAndView(ERASE, facts(person)).addObject("form", Map.of()), person);
    }

    @PostMapping("/{person}/erasure")
    ModelAndView erase(
            @PathVariable UUID person, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        var form = Form.of(typed);
        form.required("sure", "Confirm that you want to erase this person");
        if (!form.carryOut(() -> leaving.erase(person))) {
            return erasing(form.again(ERASE, facts(person)), person);
        }
        return to("/people", "The person was erased", redirect);
    }

    private ModelAndView erasing(ModelAndView page, UUID person) {
        return page.addObject("back", "/people/" + person);
    }

    private Map<String, Object> facts(UUID person) {
        var known = leaving.get(person);
        Map<String, Object> model = new HashMap<>();
        model.put("person", Line.of(known));
        model.put("against", erasures.standAgainst(known));
        model.put("stored", stored(known));
        return model;
    }

    private List<String> stored(Known known) {
        return erasures.storedAbout(known);
    }

    private static ModelAndView to(String address, String success, RedirectAttributes redirect) {
        redirect.addFlashAttribute("success", success);
        var view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
