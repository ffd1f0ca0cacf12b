package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import passage.events.RouteChange;
import passage.platform.requests.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Of a route with everything in it, each part can be changed until the plan has passed it. */
class AheadTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String ROUTE = """
            {"clearances": ["section-151", "monitoring-officer"],
             "reviews": [{"body": "Scrutiny", "plannedOn": "2024-06-20", "answersWanted": true},
                         {"body": "Audit", "plannedOn": "2024-06-27", "answersWanted": false}],
             "acts": [{"kind": "executive-meeting", "body": "Cabinet", "plannedOn": "2024-07-08", "keyDecision": true,
                       "callIn": {"applies": true, "days": 5, "endsAt": "17:00", "effect": "at-expiry"},
                       "terms": {"noticeWorkingDays": 1, "leadWorkingDays": 2, "heldInPrivate": true,
                                 "keyNoticePublishedOn": "2024-06-03", "power": "Part 3"},
                       "delegation": {"to": "section-151", "consulting": "Leader", "mayChange": "Figures"}},
                      {"kind": "full-council", "body": "Council", "plannedOn": "2024-07-16", "keyDecision": false,
                       "callIn": {"applies": false, "reason": "Not an executive decision"}}],
             "submission": {"basis": "provisional", "channel": "passage", "plannedOn": "2024-07-18", "afterAct": 1},
             "publication": {"order": "with", "channel": "passage", "plannedOn": "2024-07-19", "due": "2024-07-26"}}
            """;

    static Behind behind(int reviews, boolean reviewed, int acts, int effective, boolean noticed) {
        return new Behind(true, reviews, reviewed, acts, effective, noticed, false, false, false, false, false);
    }

    static Route route(UnaryOperator<String> change) {
        return JSON.readValue(change.apply(ROUTE), Route.class);
    }

    static UnaryOperator<String> with(String was, String is) {
        assertThat(ROUTE).contains(was);
        return route -> route.replace(was, is);
    }

    static List<RouteChange> changes(Behind behind, UnaryOperator<String> change) {
        return Ahead.changes(route(same -> same), route(change), behind);
    }

    private static void refused(Behind behind, UnaryOperator<String> change, String... words) {
        assertThatThrownBy(() -> changes(behind, change))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.rule())
                                .isEqualTo("Passage's own rule: what a plan has passed stays as it was"))
                .hasMessageContainingAll(words);
    }

    @Test
    void whatIsAsItWasIsNoChange() {
        assertThatThrownBy(() -> changes(Behind.NOTHING, same -> same))
                .isInstanceOf(Refused.class)
                .hasMessage("Nothing is changed: the plan goes this way already");
    }

    @Test
    void officersAreSettledOnceTheDraftIsHandedOver() {
        refused(
                behind(0, false, 0, 0, true),
                with("[\"section-151\", ", "["),
                "the draft was handed over for clearance");
    }

    @Test
    void aReviewIsSettledOnceItWasHeldAndAllOnceThePlanWentOn() {
        refused(
                behind(1, false, 0, 0, true),
                with("2024-06-20", "2024-06-21"),
                "Review by Scrutiny: planned for",
                "review 1 was held");
        assertThat(changes(behind(1, false, 0, 0, true), with("2024-06-27", "2024-06-28")))
                .hasSize(1);
        refused(behind(1, true, 0, 0, true), with("2024-06-27", "2024-06-28"), "the plan has gone on from scrutiny");
        var gone = with(
                ",\n                         {\"body\": \"Audit\", \"plannedOn\": \"2024-06-27\", \"answersWanted\": false}"
                        .replace("\n                         ", "\n             "),
                "");
        assertThat(changes(behind(1, false, 0, 0, true), gone))
                .extracting(RouteChange::field, RouteChange::before, RouteChange::after)
                .containsExactly(Tuple.tuple("reviews[1].body", "Audit", null));
        refused(behind(1, true, 0, 0, true), gone, "Review 2", "the plan has gone on from scrutiny");
    }

    @Test
    void anActIsSettledOnceItIsTakenAndItsCallInOnceTheNoticeIsOut() {
        for (var change : List.of(
                with("\"Cabinet\"", "\"Executive\""),
                with("2024-07-08", "2024-07-09"),
                with("\"keyDecision\": true", "\"keyDecision\": false"),
                with("\"applies\": true", "\"applies\": false"),
                with("\"heldInPrivate\": true", "\"heldInPrivate\": false"),
                with("2024-06-03", "2024-06-04"),
                with("Part 3", "Part 4"),
                with("\"consulting\": \"Leader\", ", ""))) {
            refused(behind(2, true, 1, 0, false), change, "Cabinet has decided");
            assertThat(changes(behind(2, true, 0, 0, true), change)).hasSize(1);
        }
        for (var change : List.of(
                with("\"days\": 5", "\"days\": 3"),
                with("\"noticeWorkingDays\": 1", "\"noticeWorkingDays\": 3"),
                with("\"leadWorkingDays\": 2", "\"leadWorkingDays\": 0"))) {
            assertThat(changes(behind(2, true, 1, 0, false), change)).hasSize(1);
            refused(behind(2, true, 1, 0, true), change, "the call-in of the decision of Cabinet is settled");
            refused(behind(2, true, 2, 1, false), change, "the call-in of the decision of Cabinet is settled");
        }
        assertThat(changes(behind(2, true, 1, 1, true), with("2024-07-16", "2024-07-17")))
                .hasSize(1);
    }

    @Test
    void whoTakesADecisionAgainAfterACallInIsTheSame() {
        var sentBack = new Behind(true, 2, true, 0, 0, true, true, false, false, false, false);
        refused(sentBack, with("\"Cabinet\"", "\"Executive\""), "a call-in sent the decision back to Cabinet");
        refused(sentBack, with("\"applies\": true", "\"applies\": false"), "a call-in sent the decision back");
        assertThat(changes(sentBack, with("2024-07-08", "2024-07-09"))).hasSize(1);
        assertThat(changes(sentBack, with("\"Council\"", "\"Assembly\""))).hasSize(1);
    }

    private static Route without(int acts, Route route) {
        return Acts.in(route, route.reviews(), route.acts().subList(0, acts));
    }

    private static Route withFurther(Route route) {
        var acts = new java.util.ArrayList<>(route.acts());
        acts.add(Acts.plannedOn(route.act(2), null));
        return Acts.in(route, route.reviews(), acts);
    }

    @Test
    void actsComeAndGoUntilTheLastIsTakenButTheActInHandStays() {
        var route = route(same -> same);
        assertThat(Ahead.changes(route, withFurther(route), behind(2, true, 1, 1, true)))
                .extracting(RouteChange::field, RouteChange::what, RouteChange::before, RouteChange::after)
                .containsExactly(Tuple.tuple("acts[2].body", "Act 3", null, "Council"));
        assertThat(Ahead.changes(route, without(1, route), behind(2, true, 0, 0, true)))
                .extracting(RouteChange::field)
                .containsExactly("acts[1].body");
        assertThatThrownBy(() -> Ahead.changes(route, without(1, route), behind(2, true, 1, 1, true)))
                .hasMessageContaining("Act 2 (Council) cannot go");
        assertThatThrownBy(() -> Ahead.changes(route, withFurther(route), behind(2, true, 2, 2, true)))
                .hasMessageContaining("Act 3 cannot come or go");
    }

    @Test
    void whetherATextGoesFirstIsSettledWhereItWouldHaveGone() {
        var atOnce = with("\"afterAct\": 1", "\"afterAct\": 0");
        assertThat(changes(Behind.NOTHING, atOnce)).hasSize(1);
        refused(behind(0, false, 0, 0, true), atOnce, "before a decision was settled when the draft was handed over");
        var afterwards = with("provisional\"", "after-endorsement\"");
        assertThat(changes(behind(2, true, 1, 0, true), afterwards)).hasSize(1);
        refused(behind(2, true, 1, 1, true), afterwards, "after act 1 (Cabinet) was settled when that took effect");
    }

    @Test
    void whatWasSentCertifiedAndPublishedIsSettled() {
        var sent = new Behind(true, 2, true, 1, 1, true, false, true, false, false, false);
        refused(sent, with("2024-07-18", "2024-07-17"), "Submission: planned for", "a text went to the department");
        var outside = with(
                "\"channel\": \"passage\", \"plannedOn\": \"2024-07-18\"",
                "\"channel\": \"outside\", \"plannedOn\": \"2024-07-18\"");
        refused(sent, outside, "Submission: through", "a text went to the department");
        var certified = new Behind(true, 2, true, 2, 2, true, false, true, true, true, false);
        refused(certified, with("\"with\"", "\"after\""), "is sent and published in its order");
        refused(certified, with("provisional\"", "urgent\""), "Submission: basis");
        assertThat(changes(certified, with("2024-07-26", "2024-07-29"))).hasSize(1);
        var published = new Behind(true, 2, true, 2, 2, true, false, true, true, true, true);
        for (var change : List.of(
                with("2024-07-26", "2024-07-29"),
                with("2024-07-19", "2024-07-22"),
                with(
                        "\"channel\": \"passage\", \"plannedOn\": \"2024-07-19\"",
                        "\"channel\": \"outside\", \"plannedOn\": \"2024-07-19\""))) {
            refused(published, change, "Publication:", "the plan was published");
        }
    }

    @Test
    void whatWasPassedRestsOnWhatItRestedOn() {
        var was = route(same -> same);
        var evidence = new passage.events.Evidence(
                passage.events.Basis.PLANNED, "Forward plan", java.time.LocalDate.of(2024, 6, 1), null);
        var wanted = was.restingOn(evidence);
        var kept = Ahead.keeping(was, wanted, behind(1, false, 1, 0, true));
        assertThat(kept.act(1)).isEqualTo(was.act(1));
        assertThat(kept.act(2)).isEqualTo(wanted.act(2));
        assertThat(kept.evidence()).isEqualTo(evidence);
        assertThat(Ahead.keeping(wanted, was, Behind.NOTHING).evidence()).isEqualTo(evidence);
        assertThat(Ahead.keeping(was, wanted, behind(1, false, 1, 0, false)).act(1))
                .isEqualTo(wanted.act(1));
        var later = Acts.in(
                was,
                was.reviews().stream()
                        .map(review -> Acts.plannedOn(review, null))
                        .toList(),
                was.acts());
        assertThat(Ahead.keeping(was, later, behind(1, false, 0, 0, true)).reviews())
                .extracting(Route.Review::plannedOn)
                .containsExactly(was.review(1).plannedOn(), null);
        assertThat(Ahead.keeping(was, without(1, was), behind(5, true, 5, 5, true))
                        .acts())
                .hasSize(1);
        assertThat(IntStream.rangeClosed(1, 2).mapToObj(kept::review)).isEqualTo(was.reviews());
    }
}
