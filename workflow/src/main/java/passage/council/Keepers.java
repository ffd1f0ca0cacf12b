package passage.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.events.Evidence;
import passage.events.RecordedBy;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;

/** Those who keep a council's own data, and what all their pages have in common. */
@Component
class Keepers {
    private static final List<Role> ROLES = List.of(Role.ADMIN, Role.DEMOCRATIC_SERVICES);

    private final Authorities authorities;
    private final Access access;
    private final BusinessClock clock;

    Keepers(Authorities authorities, Access access, BusinessClock clock) {
        this.authorities = authorities;
        this.access = access;
        this.clock = clock;
    }

    /** @throws passage.platform.requests.Refused when the person may not see the council */
    Authority readable(String gssCode) {
        access.requireRead(gssCode, "council " + gssCode);
        return authorities.get(gssCode);
    }

    /** @throws passage.platform.requests.Refused when the person does not keep the council's data */
    Authority kept(String gssCode) {
        var council = readable(gssCode);
        access.require(ROLES, gssCode);
        return council;
    }

    boolean mayKeep(String gssCode) {
        return ROLES.stream().anyMatch(role -> access.actor().holds(role, gssCode));
    }

    RecordedBy by(String gssCode) {
        var role = access.require(ROLES, gssCode);
        return new RecordedBy(access.actor().person(), role.toString());
    }

    Evidence evidence(@Nullable Evidence given) {
        return given == null ? Evidence.firstHand(clock.today()) : given;
    }

    /** What every page about a council shows. */
    Map<String, Object> basics(Authority council) {
        var model = new LinkedHashMap<String, Object>();
        model.put("gssCode", council.gssCode());
        model.put("council", council.name());
        model.put("version", council.version());
        model.put("back", page(council.gssCode()));
        return model;
    }

    static String page(String gssCode) {
        return "/councils/" + gssCode;
    }

    /** Back to the council's page, saying what was done. */
    static ModelAndView done(String gssCode, String success, RedirectAttributes redirect) {
        return done(page(gssCode), redirect, success);
    }

    static ModelAndView done(String address, RedirectAttributes redirect, String success) {
        redirect.addFlashAttribute("success", success);
        var back = new RedirectView(address, true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    /** The answers of a form once more before they are recorded, line by line. */
    static ModelAndView check(
            Map<String, Object> model, Form form, String title, String path, Map<String, String> said) {
        var typed = new LinkedHashMap<>(form.values());
        typed.remove("next");
        var page = new ModelAndView("council/check", model);
        page.addObject("typed", typed);
        page.addObject("step", title);
        page.addObject("action", path);
        page.addObject(
                "said",
                said.entrySet().stream()
                        .map(each ->
                                new Said(each.getKey(), each.getValue().lines().toList()))
                        .toList());
        return page;
    }

    /** One answer, line by line. */
    record Said(String question, List<String> lines) {}
}
