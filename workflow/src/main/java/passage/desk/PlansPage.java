package passage.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of plans with its filters; where htmx asks, only the results. */
@Controller
class PlansPage {
    private final PlanList list;

    PlansPage(PlanList list) {
        this.list = list;
    }

    @GetMapping("/plans")
    String plans(
            @RequestParam Map<String, String> address,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var filter = PlanFilter.of(address);
        model.addAttribute("list", list.sheet(filter));
        model.addAttribute("form", filter.values());
        model.addAttribute("htmx", htmx != null);
        return htmx == null ? "desk/plans" : "desk/plans :: results";
    }
}
