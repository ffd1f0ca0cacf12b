package passage.route;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import passage.authority.AuthorityRules;
import passage.authority.Governance;
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
                route.acts().stream().map(act -> act(act, rules)).toList(),
                dues,
                settings(rules),
                route.submission().basis() == Route.Submission.Basis.PROVISIONAL,
                route.publication().order(),
                new Sending(
                        route.submission().plannedOn(),
                        null,
                        route.publication().plannedOn(),
                        null),
                meetings,
                calendar,
                askedOn,
                List.of());
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
                terms.isPrivate(),
                callIn,
                lag == null ? usual : lag,
                null,
                lead == null ? 0 : lead);
    }
}
