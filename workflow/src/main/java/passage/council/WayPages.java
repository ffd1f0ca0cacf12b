package passage.council;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import passage.authority.Authority;
import passage.commission.Commissions;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;
import passage.process.Fields;
import passage.route.Routes;

/** The page on which a council says that the default of its kind is how it goes. */
@Controller
@RequestMapping("/councils/{gssCode}/settings/routes/{commission}")
class WayPages {
    private static final String VIEW = "council/way";

    private final Keepers keepers;
    private final Commissions commissions;
    private final Routes routes;
    private final BusinessClock clock;

    WayPages(Keepers keepers, Commissions commissions, Routes routes, BusinessClock clock) {
        this.keepers = keepers;
        this.commissions = commissions;
        this.routes = routes;
        this.clock = clock;
    }

    /** Where the council has a way of its own there is nothing to confirm: its page tells the way. */
    @GetMapping
    ModelAndView show(@PathVariable String gssCode, @PathVariable String commission) {
        var council = keepers.kept(gssCode);
        if (routes.find(commission, gssCode).isPresent()) {
            return new ModelAndView("redirect:/councils/" + council.gssCode());
        }
        return new ModelAndView(VIEW, facts(council, commission)).addObject("form", Map.of());
    }

    @PostMapping
    ModelAndView confirm(
            @PathVariable String gssCode,
            @PathVariable String commission,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var facts = facts(keepers.kept(gssCode), commission);
        var form = Form.of(typed);
        var evidence = Fields.evidence(form, clock.today());
        return form.carryOut(() -> routes.adopt(commission, gssCode, keepers.evidence(evidence)))
                ? Keepers.done(gssCode, "Route confirmed", redirect)
                : form.again(VIEW, facts);
    }

    private Map<String, Object> facts(Authority council, String commission) {
        if (routes.find(commission, council.gssCode()).isPresent()) {
            throw Refused.wrongState("%s has a route of its own for %s".formatted(council.name(), commission));
        }
        var model = keepers.basics(council);
        model.put("commission", commission);
        model.put("asked", commissions.get(commission).title());
        model.put("steps", RouteWords.of(routes.get(commission, council.gssCode())));
        return model;
    }
}
