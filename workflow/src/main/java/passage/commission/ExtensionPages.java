package passage.commission;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import passage.authority.Authorities;
import passage.commission.Extending.Given;
import passage.commission.Extension.Grant;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.layout.Form;

/** The page on which an authority is given more time, and which tells what it was given before. */
@Controller
@RequestMapping("/commissions/{commission}/extensions/{authority}")
class ExtensionPages {
    private static final String VIEW = "commission/extension";

    private final Commissions commissions;
    private final Extensions extensions;
    private final Extending extending;
    private final Authorities authorities;
    private final Access access;

    ExtensionPages(
            Commissions commissions,
            Extensions extensions,
            Extending extending,
            Authorities authorities,
            Access access) {
        this.commissions = commissions;
        this.extensions = extensions;
        this.extending = extending;
        this.authorities = authorities;
        this.access = access;
    }

    /** An extension as the page shows it. */
    record Line(LocalDate submissionDue, LocalDate publicationDue, String givenBy, LocalDate givenOn, String source) {
        static Line of(Extension extension) {
            return new Line(
                    extension.submissionDue(),
                    extension.publicationDue(),
                    extension.givenBy(),
                    extension.givenOn(),
                    extension.source());
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String commission, @PathVariable String authority) {
        return new ModelAndView(VIEW, facts(commission, authority)).addObject("form", Map.of());
    }

    @PostMapping
    ModelAndView grant(
            @PathVariable String commission,
            @PathVariable String authority,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var until = form.date("submissionDue", "Enter the day until which the plan may be submitted");
        var published = form.optionalDate("publicationDue", "Enter the day until which it may be published");
        var grant = new Grant(
                form.required("givenBy", "Enter the office that gave it"),
                form.date("givenOn", "Enter the day on which it was given"),
                form.required("source", "Name the document that shows it"));
        if (!form.carryOut(() -> give(commission, authority, until, published, grant))) {
            return form.again(VIEW, facts(commission, authority));
        }
        redirect.addFlashAttribute("success", "Extension recorded");
        var back = new RedirectView("/commissions/%s/extensions/%s".formatted(commission, authority), true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private void give(
            String commission, String authority, LocalDate until, @Nullable LocalDate published, Grant grant) {
        extending.grant(commission, authority, new Given(until, published, grant, null));
    }

    private Map<String, Object> facts(String id, String authority) {
        extending.requireReader(authority);
        var commission = commissions.get(id);
        var dues = extensions.dues(commission, authority);
        var model = new HashMap<String, Object>();
        model.put("commission", commission.id());
        model.put("asked", commission.title());
        model.put("authority", authority);
        model.put("back", access.actor().holdsSomewhere(Role.DEPARTMENT) ? "/department" : "/plans");
        model.put("council", authorities.get(authority).name());
        model.put("submissionDue", dues.submission());
        model.put("publicationDue", dues.publication());
        model.put(
                "extensions",
                extensions.of(id, authority).stream().map(Line::of).toList());
        model.put(
                "mayGrant",
                List.of(Role.DEPARTMENT, Role.DEMOCRATIC_SERVICES).stream()
                        .anyMatch(role -> access.actor().holds(role, authority)));
        return model;
    }
}
