package passage.route;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import passage.authority.AuthorityRules;
import passage.authority.Governance;
import passage.calendar.Words;
import passage.calendar.WorkingDays;
import passage.route.Route.Terms;
import passage.route.Way.Act;
import passage.route.Way.Dues;
import passage.route.Way.Review;
import passage.route.Way.Sending;
import passage.route.Way.Settings;
import passage.route.Way.Sitting;

/** Applies a council's rules to its route. */
final class Ways {
    private Ways() {}

    static Way of(
            String council,
            Governance governance,
            Route route,
            AuthorityRules rules,
            Dues dues,
            List<Sitting> meetings,
            WorkingDays calendar,
            @Nullable LocalDate askedOn) {
        return new Way(
                council,
                governance,
                route.reviews().stream()
                        .map(review -> new Review(review.body(), review.plannedOn(), null))
                        .toList(),
                before(route).stream().map(act -> act(act, rules)).toList(),
                dues,
                settings(rules),
                route.submission().isSentAfter(0),
                route.publication().order(),
                new Sending(
                        route.submission().plannedOn(),
                        null,
                        route.publication().plannedOn(),
                        null),
                meetings,
                calendar,
                askedOn,
                after(route));
    }

    /** The acts that the due date waits for: all, but for those that come after what is sent between two acts. */
    private static List<Route.Act> before(Route route) {
        var after = route.submission().afterAct();
        return after == null || after == 0 ? route.acts() : route.acts().subList(0, after);
    }

    private static List<String> after(Route route) {
        var acts = route.acts();
        return acts.subList(before(route).size(), acts.size()).stream()
                .map(act -> "%s decides after the submission%s; no date is set by which it has to."
                        .formatted(
                                act.body(),
                                act.plannedOn() == null ? "" : ", as planned on " + Words.full(act.plannedOn())))
                .toList();
    }

    private static Settings settings(AuthorityRules rules) {
        var further = rules.further();
        return new Settings(
                rules.clearDays().counting(),
                further.noticeCounting().counting(),
                further.certification(),
                further.review(),
                further.individualReport(),
                further.exemptionBy());
    }

    private static Act act(Route.Act act, AuthorityRules rules) {
        var own = act.terms();
        var terms = own == null ? Terms.NONE : own;
        var callIn = act.callInUnder(rules);
        var usual = act.kind().isExecutive() || callIn.isPresent() ? rules.decisionNoticeWithinWorkingDays() : 0;
        var lag = terms.noticeWorkingDays();
        var lead = terms.leadWorkingDays();
        return new Act(
                act.kind(),
                act.body(),
                act.plannedOn(),
                null,
                act.keyDecision(),
                terms.keyNoticePublishedOn(),
                null,
                false,
                terms.isPrivate(),
                callIn,
                lag == null ? usual : lag,
                null,
                lead == null ? 0 : lead);
    }
}
