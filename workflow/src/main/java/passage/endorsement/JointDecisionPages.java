package passage.endorsement;

import java.util.Arrays;
import java.util.HashMap;
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
import passage.authority.Meeting;
import passage.endorsement.JointDecisions.Named;
import passage.endorsement.MeetingPlans.Item;
import passage.events.Plainly;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.platform.requests.IfMatch;
import passage.process.Fields;
import passage.process.StepPage.ToCheck;

/** The page on which one decision of a meeting is recorded for several plans; it is checked before it is recorded. */
@Controller
@RequestMapping("/councils/{gssCode}/meetings/{meeting}/decision")
class JointDecisionPages {
    private static final String VIEW = "endorsement/joint-decision";

    private final JointDecisions decisions;
    private final MeetingPlans meetings;
    private final DecisionPages single;
    private final Authorities authorities;
    private final Access access;
    private final BusinessClock clock;

    JointDecisionPages(
            JointDecisions decisions,
            MeetingPlans meetings,
            DecisionPages single,
            Authorities authorities,
            Access access,
            BusinessClock clock) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.single = single;
        this.authorities = authorities;
        this.access = access;
        this.clock = clock;
    }

    /** A plan that can be named. */
    record Choice(String reference, String title, int text, long version, boolean chosen) {}

    @GetMapping
    ModelAndView show(@PathVariable String gssCode, @PathVariable UUID meeting) {
        var held = meetings.meeting(gssCode, meeting);
        var form = new LinkedHashMap<String, String>();
        if (!held.heldOn().isAfter(clock.today())) {
            form.put("decidedOn-day", String.valueOf(held.heldOn().getDayOfMonth()));
            form.put("decidedOn-month", String.valueOf(held.heldOn().getMonthValue()));
            form.put("decidedOn-year", String.valueOf(held.heldOn().getYear()));
        }
        return new ModelAndView(VIEW, facts(held, null)).addObject("form", form);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable String gssCode,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var held = meetings.meeting(gssCode, meeting);
        var form = Form.of(typed);
        var named = named(form);
        var taken = single.taken(form);
        var evidence = Fields.evidence(form, clock.today());
        var next = form.text("next");
        if (next.equals("change")) {
            return new ModelAndView(VIEW, facts(held, form)).addObject("form", form.values());
        }
        if (!next.equals("confirm")) {
            return form.hasErrors()
                    ? form.again(VIEW, facts(held, form))
                    : checked(held, form, toCheck(held, named, taken, Fields.restsOn(evidence)));
        }
        if (!form.carryOut(() -> decisions.record(named, taken, evidence))) {
            return form.again(VIEW, facts(held, form));
        }
        redirect.addFlashAttribute(
                "success",
                named.size() == 1 ? "Decision recorded" : "Decision recorded on %d plans".formatted(named.size()));
        var back = new RedirectView("/councils/%s/meetings/%s".formatted(gssCode, meeting), true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private static List<Named> named(Form form) {
        var named = Arrays.stream(form.text("plan").split(","))
                .map(String::strip)
                .filter(reference -> !reference.isEmpty())
                .map(reference -> new Named(reference, seen(form, reference)))
                .toList();
        if (named.isEmpty()) {
            form.error("plan", "Choose the plans on which it was decided");
        }
        return named;
    }

    private static IfMatch seen(Form form, String reference) {
        return IfMatch.parse(form.required("version-" + reference, "This page is not complete. Reload it"));
    }

    private ToCheck toCheck(Meeting held, List<Named> named, Endorsement.Taken taken, String restsOn) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("Decided by", held.body());
        answers.put(
                "Plans", String.join("\n", named.stream().map(Named::reference).toList()));
        answers.putAll(DecisionPages.answers(taken));
        answers.put(
                "Decided on",
                Plainly.day(taken.decidedOn())
                        + (taken.decidedOn().equals(held.heldOn())
                                ? ""
                                : " (the meeting was on " + Plainly.day(held.heldOn()) + ")"));
        answers.put("What this rests on", restsOn);
        return new ToCheck(
                answers,
                "Each of these plans takes the decision and goes on by its own route. If one of them can’t, none does.",
                named.size() == 1 ? "Record the decision" : "Record the decision on %d plans".formatted(named.size()));
    }

    private ModelAndView checked(Meeting held, Form form, ToCheck check) {
        var typed = new LinkedHashMap<>(form.values());
        typed.remove("next");
        var page = new ModelAndView("endorsement/joint-check", basics(held));
        page.getModelMap().remove("back");
        page.addObject("check", check);
        page.addObject("typed", typed);
        return page;
    }

    private Map<String, Object> facts(Meeting held, @Nullable Form form) {
        access.require(List.of(Role.DEMOCRATIC_SERVICES), held.authority());
        var open = meetings.at(held).stream().filter(Item::decidable).toList();
        var chosen = form == null ? null : Arrays.asList(form.text("plan").split(","));
        var model = basics(held);
        model.put(
                "choices",
                open.stream()
                        .map(item -> new Choice(
                                item.plan().reference(),
                                item.plan().title(),
                                item.text(),
                                item.version(),
                                chosen == null || chosen.contains(item.plan().reference())))
                        .toList());
        var noted = authorities.get(held.authority()).rules().notedCountsAsEndorsement();
        model.put("outcomes", OutcomeWords.titles());
        model.put("meanings", OutcomeWords.meanings(noted));
        model.put("urgent", open.stream().anyMatch(Item::urgent));
        return model;
    }

    private Map<String, Object> basics(Meeting held) {
        var model = new HashMap<String, Object>();
        model.put("gssCode", held.authority());
        model.put("meeting", held.id().toString());
        model.put("council", authorities.get(held.authority()).name());
        model.put("body", held.body());
        model.put("heldOn", held.heldOn());
        model.put("back", "/councils/%s/meetings/%s".formatted(held.authority(), held.id()));
        return model;
    }
}
