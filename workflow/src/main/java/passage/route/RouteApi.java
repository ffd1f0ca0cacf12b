package passage.route;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Evidence;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;

/** Routes and timetables over HTTP. */
@RestController
@RequestMapping("/api/commissions/{commission}/routes/{authority}")
class RouteApi {
    private final Routes routes;
    private final Access access;
    private final BusinessClock clock;

    RouteApi(Routes routes, Access access, BusinessClock clock) {
        this.routes = routes;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A route with the timetable that follows from it.
     *
     * @param standing the council's own, or 'default, not confirmed by the council'
     */
    record RouteView(String standing, Route route, Timetable timetable) {}

    /** That the default is the council's way indeed. */
    record Confirmation(@Nullable @Valid Evidence evidence) {}

    @GetMapping
    RouteView get(@PathVariable String commission, @PathVariable String authority) {
        access.requireRead(authority, "route of %s for %s".formatted(authority, commission));
        return view(commission, authority);
    }

    @PutMapping
    @StateChanging
    public ResponseEntity<RouteView> set(
            @PathVariable String commission,
            @PathVariable String authority,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody Route route) {
        access.require(List.of(Role.ADMIN, Role.DEMOCRATIC_SERVICES), authority);
        var row = routes.set(commission, authority, ifMatch, route);
        return ResponseEntity.ok().eTag("\"" + row.version() + "\"").body(view(commission, authority));
    }

    @PostMapping("/confirmation")
    @StateChanging
    public ResponseEntity<RouteView> confirm(
            @PathVariable String commission,
            @PathVariable String authority,
            @Valid @RequestBody Confirmation confirmation) {
        access.require(List.of(Role.ADMIN, Role.DEMOCRATIC_SERVICES), authority);
        var given = confirmation.evidence();
        var row = routes.confirm(commission, authority, given == null ? Evidence.firstHand(clock.today()) : given);
        return ResponseEntity.ok().eTag("\"" + row.version() + "\"").body(view(commission, authority));
    }

    private RouteView view(String commission, String authority) {
        return new RouteView(
                routes.standing(commission, authority),
                routes.get(commission, authority),
                routes.timetable(commission, authority));
    }
}
