package passage.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.events.Plainly;
import passage.plan.PlanLine;
import passage.plan.PlanSearch;
import passage.plan.PlanSearch.Found;
import passage.plan.PlanSearch.Wanted;
import passage.plan.Risk;
import passage.plan.Stage;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.route.Routes;

/** The plans that the person may see, due first, as far as the filters let them through. */
@Component
class PlanList {
    private final PlanSearch search;
    private final Authorities authorities;
    private final Routes routes;
    private final Access access;
    private final BusinessClock clock;

    PlanList(PlanSearch search, Authorities authorities, Routes routes, Access access, BusinessClock clock) {
        this.search = search;
        this.authorities = authorities;
        this.routes = routes;
        this.access = access;
        this.clock = clock;
    }

    /** One plan in the list. */
    record Line(
            String reference,
            String council,
            String title,
            String stageKey,
            String stage,
            @Nullable Due due) {}

    /**
     * What the page shows.
     *
     * @param councils GSS code and name, for the filter
     * @param meetings of the one council in view to which its plans go; only 'all' where there are several councils
     */
    record Sheet(
            List<Line> plans,
            Paging paging,
            boolean filtered,
            Map<String, String> stages,
            Map<String, String> risks,
            Map<String, String> councils,
            Map<String, String> meetings,
            boolean mayOpen) {}

    @Transactional(readOnly = true)
    public Sheet sheet(PlanFilter filter) {
        var readable = readable();
        var councils = search.councils(readable);
        var wanted = wanted(filter, readable);
        var found = filter.isMeant() ? found(wanted, filter) : new Found(List.of(), 0);
        return new Sheet(
                found.plans().stream().map(this::line).toList(),
                Paging.of(filter.page(), found.total(), filter::href),
                !filter.isBlank(),
                stages(),
                risks(),
                all("All councils", councils),
                meetings(filter, councils),
                mayOpen(access.actor()));
    }

    /** One part of the list, for programs: a part beyond the last is empty. */
    Found found(PlanFilter filter, int page, int size) {
        return filter.isMeant() ? search.page(wanted(filter, readable()), page, size) : new Found(List.of(), 0);
    }

    private Set<String> readable() {
        return authorities.all().stream()
                .map(Authority::gssCode)
                .filter(access::mayRead)
                .collect(Collectors.toSet());
    }

    private Wanted wanted(PlanFilter filter, Set<String> readable) {
        return new Wanted(
                filter.council().isBlank() ? readable : only(filter.council(), readable),
                filter.wantedStage(),
                filter.wantedRisk(),
                filter.wantedMeeting(),
                clock.today());
    }

    private Found found(Wanted wanted, PlanFilter filter) {
        var found = search.page(wanted, filter.page(), Paging.SIZE);
        int last = Paging.of(filter.page(), found.total(), filter::href).page();
        return last == filter.page() ? found : search.page(wanted, last, Paging.SIZE);
    }

    private static Set<String> only(String council, Set<String> readable) {
        return readable.contains(council) ? Set.of(council) : Set.of();
    }

    private Line line(PlanLine plan) {
        var tag = StageTag.of(plan.stage());
        return new Line(
                plan.reference(),
                plan.authorityName(),
                plan.title(),
                tag.key(),
                tag.title(),
                Due.next(plan.keeping(), routes.calendar(), clock.today()).orElse(null));
    }

    private static Map<String, String> stages() {
        var stages = new LinkedHashMap<String, String>();
        for (var stage : Stage.values()) {
            stages.put(stage.toString(), stage.title());
        }
        return all("All stages", stages);
    }

    private static Map<String, String> risks() {
        var risks = new LinkedHashMap<String, String>();
        for (var risk : Risk.values()) {
            risks.put(risk.toString(), risk.title());
        }
        return all("Any", risks);
    }

    private Map<String, String> meetings(PlanFilter filter, Map<String, String> councils) {
        var one = councils.size() == 1 ? councils.keySet().iterator().next() : filter.council();
        var meetings = new LinkedHashMap<String, String>();
        if (councils.containsKey(one)) {
            search.meetings(one)
                    .forEach(meeting -> meetings.put(
                            PlanFilter.keyOf(meeting), meeting.body() + ", " + Plainly.day(meeting.heldOn())));
        }
        return all("All meetings", meetings);
    }

    private static Map<String, String> all(String words, Map<String, String> others) {
        var all = new LinkedHashMap<String, String>();
        all.put("", words);
        all.putAll(others);
        return all;
    }

    private static boolean mayOpen(Actor actor) {
        return actor.holdsSomewhere(Role.DEMOCRATIC_SERVICES) || actor.holdsSomewhere(Role.AUTHOR);
    }
}
