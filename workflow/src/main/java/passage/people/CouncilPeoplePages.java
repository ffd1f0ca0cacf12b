package passage.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
import passage.people.Substituting.Wanted;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Actor.Holding;
import passage.platform.access.Role;
import passage.platform.access.Substitutes.Substitution;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;

/** A council's people, and who acts in whose place. */
@Controller
@RequestMapping("/councils/{gssCode}/people")
class CouncilPeoplePages {
    private static final String VIEW = "people/council";
    private static final String BETWEEN = "|";
    private static final String GONE = "Somebody who has left";

    private final Substituting substituting;
    private final Authorities authorities;
    private final Access access;
    private final BusinessClock clock;

    CouncilPeoplePages(Substituting substituting, Authorities authorities, Access access, BusinessClock clock) {
        this.substituting = substituting;
        this.authorities = authorities;
        this.access = access;
        this.clock = clock;
    }

    /** A person and the roles that they hold themselves. */
    record PersonLine(String name, List<String> roles) {}

    /** Who acts in whose place. @param now whether it counts today @param mayEnd whether the reader may end it */
    record SubstituteLine(
            UUID id,
            String role,
            String holder,
            String substitute,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean now,
            boolean mayEnd) {}

    @GetMapping
    ModelAndView show(@PathVariable String gssCode) {
        return new ModelAndView(VIEW, facts(gssCode)).addObject("form", Map.of());
    }

    @PostMapping("/substitutes")
    ModelAndView name(
            @PathVariable String gssCode,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var model = facts(gssCode);
        var form = Form.of(typed);
        var duty = form.required("duty", "Choose in whose place and in which role");
        var substitute = form.required("substitute", "Choose the substitute");
        var first = form.date("first", "Enter the first day");
        var last = form.date("last", "Enter the last day");
        return form.carryOut(() -> substituting.name(gssCode, wanted(duty, substitute, first, last)))
                ? done(gssCode, "Substitute named", redirect)
                : form.again(VIEW, model);
    }

    @PostMapping("/substitutes/{substitution}/end")
    ModelAndView end(@PathVariable String gssCode, @PathVariable UUID substitution, RedirectAttributes redirect) {
        var model = facts(gssCode);
        var form = Form.of(new LinkedMultiValueMap<>());
        return form.carryOut(() -> substituting.end(gssCode, substitution))
                ? done(gssCode, "The substitute’s time was ended", redirect)
                : form.again(VIEW, model);
    }

    private static Wanted wanted(String duty, String substitute, LocalDate first, LocalDate last) {
        var parts = duty.split("\\" + BETWEEN, 2);
        try {
            return new Wanted(
                    Role.named(parts[parts.length - 1]),
                    UUID.fromString(parts[0]),
                    UUID.fromString(substitute),
                    first,
                    last);
        } catch (IllegalArgumentException e) {
            throw Refused.incomplete("Choose from the lists; reload the page and try again");
        }
    }

    private Map<String, Object> facts(String gssCode) {
        var people = substituting.people(gssCode);
        var all = substituting.mayNameOthers(gssCode);
        var own = access.actor().person();
        var names = new LinkedHashMap<UUID, String>();
        people.forEach(person -> names.put(person.person(), person.displayName()));
        var model = new LinkedHashMap<String, Object>();
        model.put("gssCode", gssCode);
        model.put("council", authorities.get(gssCode).name());
        model.put("back", "/councils/" + gssCode);
        model.put(
                "people",
                people.stream()
                        .map(person -> new PersonLine(person.displayName(), titles(person, gssCode)))
                        .toList());
        model.put(
                "substitutes",
                substituting.of(gssCode).stream()
                        .map(each -> line(each, names, all, own))
                        .toList());
        model.put("duties", duties(people, gssCode, all, own));
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "Choose somebody");
        names.forEach((person, name) -> choices.put(person.toString(), name));
        model.put("choices", choices);
        return model;
    }

    private SubstituteLine line(Substitution each, Map<UUID, String> names, boolean all, UUID own) {
        return new SubstituteLine(
                each.id(),
                each.role().title(),
                names.getOrDefault(each.holder(), GONE),
                names.getOrDefault(each.substitute(), GONE),
                each.firstDay(),
                each.lastDay(),
                !each.firstDay().isAfter(clock.today()),
                all || each.holder().equals(own) || each.substitute().equals(own));
    }

    /** What may be handed to a substitute: the reader's own roles, or everybody's for those who keep the council's data. */
    private static Map<String, String> duties(List<Actor> people, String gssCode, boolean all, UUID own) {
        var duties = new LinkedHashMap<String, String>();
        duties.put("", "Choose a role");
        people.stream()
                .filter(person -> all || person.person().equals(own))
                .forEach(person -> roles(person, gssCode)
                        .forEach(role -> duties.put(
                                person.person() + BETWEEN + role,
                                "%s, %s".formatted(person.displayName(), role.title()))));
        return duties;
    }

    private static List<Role> roles(Actor person, String gssCode) {
        return person.holdings().stream()
                .filter(holding ->
                        holding.authority().equals(gssCode) && !holding.role().isNational())
                .map(Holding::role)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<String> titles(Actor person, String gssCode) {
        return new ArrayList<>(person.holdings().stream()
                .filter(holding -> holding.authority().equals(gssCode))
                .map(holding -> holding.role().title())
                .sorted()
                .toList());
    }

    private static ModelAndView done(String gssCode, String success, RedirectAttributes redirect) {
        redirect.addFlashAttribute("success", success);
        var back = new RedirectView("/councils/%s/people".formatted(gssCode), true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }
}
