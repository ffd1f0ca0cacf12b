package passage.council;

import java.util.Map;
import java.util.UUID;
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
import passage.calendar.Notice;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.route.Routes;

/** The page on which somebody notes when a meeting's agenda was published. */
@Controller
@RequestMapping("/councils/{gssCode}/meetings/{meeting}/agenda")
class AgendaPages {
    private static final String VIEW = "council/agenda";

    private final Keepers keepers;
    private final Authorities authorities;
    private final Routes routes;
    private final BusinessClock clock;

    AgendaPages(Keepers keepers, Authorities authorities, Routes routes, BusinessClock clock) {
        this.keepers = keepers;
        this.authorities = authorities;
        this.routes = routes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String gssCode, @PathVariable UUID meeting) {
        return new ModelAndView(VIEW, facts(keepers.kept(gssCode), meeting)).addObject("form", Map.of());
    }

    @PostMapping
    ModelAndView note(
            @PathVariable String gssCode,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var facts = facts(keepers.kept(gssCode), meeting);
        var form = Form.of(typed);
        var on = Fields.past(form, "publishedOn", clock.today(), "Enter the day on which the agenda was published");
        return form.carryOut(() ->
                        authorities.publishAgenda(gssCode, meeting, on, keepers.by(gssCode), keepers.evidence(null)))
                ? Keepers.done(Keepers.page(gssCode) + "/meetings", redirect, "Agenda noted")
                : form.again(VIEW, facts);
    }

    private Map<String, Object> facts(Authority council, UUID id) {
        var meeting = authorities.meeting(council.gssCode(), id);
        var counting = council.rules().clearDays().counting();
        var model = keepers.basics(council);
        model.put("meeting", id);
        model.put("body", meeting.body());
        model.put("heldOn", meeting.heldOn());
        model.put("noted", meeting.agendaPublishedOn());
        model.put(
                "latest",
                Notice.AGENDA
                        .latest(routes.calendar(council.gssCode()), meeting.heldOn(), counting)
                        .value());
        model.put("back", Keepers.page(council.gssCode()) + "/meetings");
        return model;
    }
}
