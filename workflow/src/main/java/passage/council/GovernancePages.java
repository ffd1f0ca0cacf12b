package passage.council;

import java.util.LinkedHashMap;
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
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.authority.Governance;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;

/** The page on which somebody says how a council is governed. */
@Controller
@RequestMapping("/councils/{gssCode}/settings/governance")
class GovernancePages {
    private static final String VIEW = "council/governance";
    private static final Map<String, String> FORMS = new LinkedHashMap<>();
    private static final Map<String, String> HINTS = Map.of(
            Governance.LEADER_AND_CABINET.toString(), "Its decisions are executive decisions, and can be called in.",
            Governance.MAYOR_AND_CABINET.toString(), "The mayor decides, alone or in cabinet; that can be called in.",
            Governance.COMMITTEE_SYSTEM.toString(), "There is no executive, and no call-in by law (LGA 2000 s.9B).");

    static {
        for (var governance : Governance.values()) {
            if (governance != Governance.UNCONFIRMED) {
                FORMS.put(governance.toString(), CouncilPages.governance(governance));
            }
        }
    }

    private final Keepers keepers;
    private final Authorities authorities;
    private final BusinessClock clock;

    GovernancePages(Keepers keepers, Authorities authorities, BusinessClock clock) {
        this.keepers = keepers;
        this.authorities = authorities;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String gssCode) {
        var council = keepers.kept(gssCode);
        var now = council.governance() == Governance.UNCONFIRMED
                ? ""
                : council.governance().toString();
        return new ModelAndView(VIEW, facts(council)).addObject("form", Map.of("governance", now));
    }

    @PostMapping
    ModelAndView confirm(
            @PathVariable String gssCode,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var facts = facts(keepers.kept(gssCode));
        var form = Form.of(typed);
        var governance = form.choice("governance", Governance.values(), "Say how the council is governed");
        if (governance == Governance.UNCONFIRMED) {
            form.error("governance", "Say how the council is governed");
        }
        var evidence = Fields.evidence(form, clock.today());
        if (form.text("next").equals("change")) {
            return new ModelAndView(VIEW, facts).addObject("form", form.values());
        }
        if (form.hasErrors()) {
            return form.again(VIEW, facts);
        }
        if (!form.text("next").equals("confirm")) {
            var said = new LinkedHashMap<String, String>();
            said.put("Governance", CouncilPages.governance(governance));
            said.put("It rests on", Fields.restsOn(evidence));
            return Keepers.check(facts, form, "How the council is governed", "/settings/governance", said);
        }
        return form.carryOut(() -> authorities.confirm(
                        gssCode, form.ifMatch(), governance, keepers.by(gssCode), keepers.evidence(evidence)))
                ? Keepers.done(gssCode, "Governance confirmed", redirect)
                : form.again(VIEW, facts);
    }

    private Map<String, Object> facts(Authority council) {
        var model = keepers.basics(council);
        model.put("governance", CouncilPages.governance(council.governance()));
        model.put("forms", FORMS);
        model.put("hints", HINTS);
        return model;
    }
}
