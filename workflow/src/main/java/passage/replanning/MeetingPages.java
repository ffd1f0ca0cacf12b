package passage.replanning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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
import passage.authority.Authorities;
import passage.calendar.NoCalendarData;
import passage.events.Plainly;
import passage.platform.access.Access;
import passage.platform.layout.Form;
import passage.platform.requests.IfMatch;
import passage.process.Fields;
import passage.replanning.MeetingMoves.Affected;
import passage.replanning.MeetingMoves.Wanted;
import passage.route.Routes;

/** The page on which a meeting is moved or cancelled, once somebody has seen what that does to the council's plans. */
@Controller
@RequestMapping("/councils/{gssCode}/meetings/{meeting}/move")
class MeetingPages {
    private static final String VIEW = "replanning/meeting";

    private final MeetingMoves moves;
    private final Authorities authorities;
    private final Routes routes;
    private final Access access;

    MeetingPages(MeetingMoves moves, Authorities authorities, Routes routes, Access access) {
        this.moves = moves;
        this.authorities = authorities;
        this.routes = routes;
        this.access = access;
    }

    /** What becomes of one plan, in words. */
    record PlanLine(String plan, String title, List<Answer> answers) {
        static PlanLine of(Affected affected) {
            var answers = Differences.answers(affected.changes(), affected.comparison());
            return new PlanLine(
                    affected.plan(),
                    affected.title(),
                    answers.entrySet().stream()
                            .map(each -> new Answer(
                                    each.getKey(), each.getValue().lines().toList()))
                            .toList());
        }
    }

    /** One line of it. */
    record Answer(String question, List<String> lines) {}

    @GetMapping
    ModelAndView show(@PathVariable String gssCode, @PathVariable UUID meeting) {
        return new ModelAndView(VIEW, facts(gssCode, meeting)).addObject("form", Map.of());
    }

    @PostMapping
    ModelAndView move(
            @PathVariable String gssCode,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        boolean cancelled = form.text("what").equals("cancel");
        if (!cancelled && !form.text("what").equals("move")) {
            form.error("what", "Say whether the meeting is moved or cancelled");
        }
        var to = cancelled || form.hasErrors() ? null : form.date("heldOn", "Enter the day to which the meeting moves");
        var reason = Fields.words(form, "reason", 1000, "Enter why");
        var facts = facts(gssCode, meeting);
        return switch (form.text("next")) {
            case "confirm" -> moved(gssCode, meeting, form, new Wanted(to, reason), facts, redirect);
            case "change" -> new ModelAndView(VIEW, facts).addObject("form", form.values());
            default -> checked(gssCode, meeting, form, to, facts);
        };
    }

    private ModelAndView moved(
            String gssCode,
            UUID meeting,
            Form form,
            Wanted wanted,
            Map<String, Object> facts,
            RedirectAttributes redirect) {
        var done = new LinkedHashMap<String, Integer>();
        IfMatch seen = form.ifMatch();
        if (!form.carryOut(() -> done.put(
                "plans",
                moves.move(gssCode, meeting, seen, wanted, null).plans().size()))) {
            return form.again(VIEW, facts);
        }
        int plans = done.getOrDefault("plans", 0);
        redirect.addFlashAttribute(
                "success",
                (wanted.heldOn() == null ? "Meeting cancelled" : "Meeting moved")
                        + (plans == 0
                                ? ""
                                : plans == 1 ? ", and 1 plan with it" : ", and %d plans with it".formatted(plans)));
        var back = new RedirectView("/councils/%s/meetings".formatted(gssCode), true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView checked(
            String gssCode, UUID meeting, Form form, @Nullable LocalDate to, Map<String, Object> facts) {
        var page = new ModelAndView("replanning/meeting-check", facts);
        boolean read = form.carryOut(() -> {
            try {
                page.addObject("warning", to == null ? null : warning(gssCode, to));
                page.addObject(
                        "plans",
                        moves.tryOut(gssCode, meeting, to).stream()
                                .map(PlanLine::of)
                                .toList());
            } catch (NoCalendarData e) {
                form.error("heldOn", String.valueOf(e.getMessage()));
            }
        });
        if (!read || form.hasErrors()) {
            return form.again(VIEW, facts);
        }
        var kept = new LinkedHashMap<>(form.values());
        kept.remove("next");
        page.addObject("typed", kept);
        page.addObject("to", to);
        page.addObject("reason", form.text("reason").lines().toList());
        return page;
    }

    private @Nullable String warning(String gssCode, LocalDate to) {
        return routes.calendar(gssCode).isWorkingDay(to)
                ? null
                : "%s is not a working day. Make sure that the day is meant.".formatted(Plainly.day(to));
    }

    private Map<String, Object> facts(String gssCode, UUID id) {
        access.requireRead(gssCode, "council " + gssCode);
        access.require(Replanning.KEEPERS, gssCode);
        var meeting = authorities.meeting(gssCode, id);
        var model = new LinkedHashMap<String, Object>();
        model.put("gssCode", gssCode);
        model.put("council", authorities.get(gssCode).name());
        model.put("meeting", id);
        model.put("body", meeting.body());
        model.put("from", meeting.heldOn());
        model.put("agenda", meeting.agendaPublishedOn());
        model.put("version", meeting.version());
        model.put("back", "/councils/%s/meetings".formatted(gssCode));
        return model;
    }
}
