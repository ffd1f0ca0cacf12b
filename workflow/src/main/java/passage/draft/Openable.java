package passage.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.commission.Commission;
import passage.commission.Commissions;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.route.Routes;

/** What plans the person at the desk could open, and what is missing where one cannot be. */
@Component
class Openable {
    private final Commissions commissions;
    private final Authorities authorities;
    private final Routes routes;
    private final Plans plans;
    private final Access access;

    Openable(Commissions commissions, Authorities authorities, Routes routes, Plans plans, Access access) {
        this.commissions = commissions;
        this.authorities = authorities;
        this.routes = routes;
        this.plans = plans;
        this.access = access;
    }

    /**
     * One council's answer to one commission.
     *
     * @param reference of the plan that is open already
     * @param routeMissing whether the council's route has still to be entered
     */
    record Pair(
            String commission,
            String authority,
            String title,
            String council,
            @Nullable String reference,
            boolean routeMissing) {
        static final String BETWEEN = "|";

        /** How the form sends it. */
        public String value() {
            return commission + BETWEEN + authority;
        }

        public String words() {
            return "%s: %s".formatted(council, title);
        }

        public boolean isReady() {
            return reference == null && !routeMissing;
        }
    }

    @Transactional(readOnly = true)
    public List<Pair> mine() {
        var actor = access.actor();
        var served = authorities.all().stream()
                .filter(authority -> Drafting.OPENERS.stream().anyMatch(role -> actor.holds(role, authority.gssCode())))
                .toList();
        var known = plans.references(served.stream().map(Authority::gssCode).toList());
        var pairs = new ArrayList<Pair>();
        for (var commission : commissions.all()) {
            var opened = known.getOrDefault(commission.id(), Map.of());
            served.forEach(authority -> pairs.add(pair(commission, authority, opened)));
        }
        return List.copyOf(pairs);
    }

    private Pair pair(Commission commission, Authority authority, Map<String, String> opened) {
        return new Pair(
                commission.id(),
                authority.gssCode(),
                commission.title(),
                authority.name(),
                opened.get(authority.gssCode()),
                routes.find(commission.id(), authority.gssCode()).isEmpty());
    }

    /** Value and words of those that can be opened now. */
    static Map<String, String> options(List<Pair> pairs) {
        var options = new LinkedHashMap<String, String>();
        pairs.stream().filter(Pair::isReady).forEach(pair -> options.put(pair.value(), pair.words()));
        return options;
    }
}
