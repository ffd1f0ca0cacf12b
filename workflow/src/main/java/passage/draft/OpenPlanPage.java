package passage.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.draft.Openable.Pair;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;

/** The page on which a council's plan for a commission is opened. */
@Controller
@RequestMapping("/plans/new")
class OpenPlanPage {
    private final Drafting drafting;
    private final Openable openable;

    OpenPlanPage(Drafting drafting, Openable openable) {
        this.drafting = drafting;
        this.openable = openable;
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView("draft/open", model()).addObject("form", Map.of());
    }

    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        var form = Form.of(typed);
        var chosen = form.required("plan", "Choose the plan to open");
        var opened = new ArrayList<String>();
        if (!form.carryOut(() -> opened.add(open(chosen)))) {
            return form.again("draft/open", model());
        }
        redirect.addFlashAttribute("success", "Plan opened");
        var plan = new RedirectView("/plans/" + opened.get(0), true);
        plan.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(plan);
    }

    private String open(String chosen) {
        int between = chosen.indexOf(Pair.BETWEEN);
        if (between < 0) {
            throw Refused.incomplete("Choose one of the plans");
        }
        return drafting.open(chosen.substring(0, between), chosen.substring(between + 1), null)
                .reference();
    }

    private Map<String, Object> model() {
        var pairs = openable.mine();
        var model = new HashMap<String, Object>();
        model.put("pairs", pairs);
        model.put("options", Openable.options(pairs));
        model.put("back", "/plans");
        return model;
    }
}
