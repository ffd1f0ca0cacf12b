package passage.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import passage.calendar.NoCalendarData;
import passage.events.Plainly;
import passage.events.RegisterFact.ClosureDaysSet.ClosureDay;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.route.Routes;

/** The page of the days on which a council is closed. */
@Controller
@RequestMapping("/councils/{gssCode}/settings/closure-days")
class ClosurePages {
    private static final String VIEW = "council/closure-days";

    private final Keepers keepers;
    private final Authorities authorities;
    private final Routes routes;

    ClosurePages(Keepers keepers, Authorities authorities, Routes routes) {
        this.keepers = keepers;
        this.authorities = authorities;
        this.routes = routes;
    }

    @GetMapping
    ModelAndView show(@PathVariable String gssCode) {
        return new ModelAndView(VIEW, facts(keepers.kept(gssCode))).addObject("form", Map.of());
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String gssCode,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var council = keepers.kept(gssCode);
        var form = Form.of(typed);
        List<ClosureDay> days = new ArrayList<>(council.closureDays());
        var gone = form.optional("remove");
        if (gone == null) {
            add(form, council, days);
        } else if (!days.removeIf(day -> day.on().toString().equals(gone))) {
            form.error("", "This day is on the list no more");
        }
        return form.carryOut(() ->
                        authorities.close(gssCode, form.ifMatch(), days, keepers.by(gssCode), keepers.evidence(null)))
                ? Keepers.done(
                        Keepers.page(gssCode) + "/settings/closure-days",
                        redirect,
                        gone == null ? "Closure day added" : "Closure day removed")
                : form.again(VIEW, facts(council));
    }

    private void add(Form form, Authority council, List<ClosureDay> days) {
        var on = form.date("on", "Enter the day on which the council is closed");
        var why = Fields.words(form, "why", 60, "Enter why, such as Closed over Christmas");
        if (form.hasErrors()) {
            return;
        }
        try {
            if (!routes.calendar(council.gssCode()).isWorkingDay(on)) {
                form.error("on", "%s is no working day already".formatted(Plainly.day(on)));
            }
        } catch (NoCalendarData e) {
            form.error("on", String.valueOf(e.getMessage()));
        }
        days.add(new ClosureDay(on, why));
    }

    /** A closure day with the value that its button sends. */
    record Line(LocalDate on, String why, String value) {}

    private Map<String, Object> facts(Authority council) {
        var model = keepers.basics(council);
        model.put(
                "days",
                council.closureDays().stream()
                        .map(day -> new Line(day.on(), day.why(), day.on().toString()))
                        .toList());
        return model;
    }
}
