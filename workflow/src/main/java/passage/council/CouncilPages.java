package passage.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.authority.Governance;
import passage.authority.Meeting;
import passage.commission.Commission;
import passage.commission.Commissions;
import passage.events.Plainly;
import passage.events.RegisterFact.ClosureDaysSet.ClosureDay;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;
import passage.route.Routes;

/** What Passage knows of a council: how it is governed, its rules, closure days, meetings and ways. */
@Controller
class CouncilPages {
    private static final int MEETINGS_SHOWN = 8;

    private final Keepers keepers;
    private final Authorities authorities;
    private final Commissions commissions;
    private final Routes routes;
    private final Plans plans;
    private final Access access;
    private final BusinessClock clock;

    CouncilPages(
            Keepers keepers,
            Authorities authorities,
            Commissions commissions,
            Routes routes,
            Plans plans,
            Access access,
            BusinessClock clock) {
        this.keepers = keepers;
        this.authorities = authorities;
        this.commissions = commissions;
        this.routes = routes;
        this.plans = plans;
        this.access = access;
        this.clock = clock;
    }

    /** A meeting that is still to come. */
    record MeetingLine(
            UUID id,
            String body,
            LocalDate heldOn,
            @Nullable LocalDate agenda) {
        static MeetingLine of(Meeting meeting) {
            return new MeetingLine(meeting.id(), meeting.body(), meeting.heldOn(), meeting.agendaPublishedOn());
        }
    }

    /**
     * How the council answers one commission.
     *
     * @param own whether it is the council's own way, or the default of its kind
     * @param plan the reference of its plan; null where none is open
     */
    record WayLine(
            String commission,
            String title,
            boolean own,
            String standing,
            List<String> steps,
            @Nullable String plan) {}

    /** To the council that the person serves; of several, the first. */
    @GetMapping("/council")
    String own() {
        return access.actor().holdings().stream()
                .map(Actor.Holding::authority)
                .filter(authority -> !authority.equals(Actor.EVERYWHERE))
                .sorted()
                .findFirst()
                .map("redirect:/councils/%s"::formatted)
                .orElseThrow(() -> Refused.notAllowed("You serve no council"));
    }

    @GetMapping("/councils/{gssCode}")
    @Transactional(readOnly = true)
    public ModelAndView show(@PathVariable String gssCode) {
        var council = keepers.readable(gssCode);
        var page = new ModelAndView("council/council", keepers.basics(council));
        page.getModel().remove("back");
        page.addObject("kind", Plainly.words(council.kind()));
        page.addObject("website", council.website());
        page.addObject("confirmed", council.governance() != Governance.UNCONFIRMED);
        page.addObject("governance", governance(council.governance()));
        page.addObject("rules", RuleLine.of(council));
        List<ClosureDay> closures = council.closureDays();
        page.addObject("closures", closures);
        var today = clock.today();
        page.addObject(
                "meetings",
                authorities.meetingsOf(gssCode).stream()
                        .filter(meeting -> !meeting.heldOn().isBefore(today))
                        .limit(MEETINGS_SHOWN)
                        .map(MeetingLine::of)
                        .toList());
        page.addObject(
                "ways",
                commissions.all().stream()
                        .map(commission -> way(commission, council))
                        .toList());
        page.addObject("mayKeep", keepers.mayKeep(gssCode));
        return page;
    }

    private WayLine way(Commission commission, Authority council) {
        var id = commission.id();
        return new WayLine(
                id,
                commission.title(),
                routes.find(id, council.gssCode()).isPresent(),
                routes.standing(id, council.gssCode()),
                RouteWords.of(routes.get(id, council.gssCode())),
                plans.find(id, council.gssCode())
                        .map(key -> plans.get(key.id()).reference())
                        .orElse(null));
    }

    /** 'Leader and cabinet'. */
    static String governance(Governance governance) {
        var words = Plainly.words(governance.toString());
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
