package passage.hostile;

import static passage.hostile.HostileCouncil.body;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import passage.hostile.HostilePlan.Visits;
import passage.testing.Api;

/** The ways of four plans, between which every kind of step is taken in hostile words. */
final class HostileWays {
    private final LocalDate today;
    private final Visits visits;

    HostileWays(LocalDate today, Visits visits) {
        this.today = today;
        this.visits = visits;
    }

    /** Cleared, reviewed, called in, put before full council, finished within a delegation, sent and published. */
    HostilePlan calledIn(HostileCouncil council) {
        council.registers("leader-and-cabinet").asksEverybody();
        var act = body("kind", "executive-meeting", "body", council.supply().one(200), "keyDecision", true);
        act.putAll(body("plannedOn", daysAgo(14), "callIn", Map.of("applies", true, "days", 30)));
        act.put("terms", body("power", council.supply().many(1000)));
        var delegation =
                body("to", "head-of-paid-service", "office", council.supply().one(200));
        delegation.putAll(body(
                "consulting",
                council.supply().one(200),
                "mayChange",
                council.supply().many(2000)));
        act.putAll(body("delegation", delegation, "evidence", council.evidence()));
        var plan = HostilePlan.opens(council, visits, route(council, act, "passage"));
        plan.claims().writes().writesBlocks().writesPlainly().uploads();
        act.put("plannedOn", daysAgo(13));
        plan.replans(route(council, act, "passage"));
        plan.drafts()
                .clears("returned")
                .drafts()
                .clears("cleared")
                .isReviewed(council.supply().every());
        plan.isDecided("approved", daysAgo(14))
                .publishesNotice(daysAgo(14), false)
                .papers();
        plan.isCalledIn(daysAgo(3))
                .scrutinyPassesItOn(daysAgo(2))
                .councilAgrees(daysAgo(1))
                .papers();
        plan.finishes()
                .isSentBack()
                .writesBlocks()
                .finishes()
                .signsOff(daysAgo(1))
                .certifies();
        return plan.submits().publishes(false).gives("author", "progress", "summary", 4000);
    }

    /** Amended, exempted from call-in, asked about, returned, corrected, sent again and accepted. */
    HostilePlan returned(HostileCouncil council) {
        council.registers("leader-and-cabinet").asks(council.supply().several(5, 200));
        var act = body("kind", "executive-meeting", "body", council.supply().one(200), "keyDecision", false);
        act.putAll(body("callIn", Map.of("applies", true), "evidence", council.evidence()));
        var plan = HostilePlan.opens(council, visits, route(council, act, "passage"));
        plan.writes().drafts().clears("cleared").isReviewed(council.supply().several(20, 4000));
        plan.isDecided("amended-and-approved", "2024-06-03")
                .writes()
                .amends()
                .confirmsWording(false)
                .writes();
        plan.amends()
                .confirmsWording(true)
                .papers()
                .publishesNotice("2024-06-04", true)
                .papers();
        plan.certifies().submits().departmentSays("questions", "text").answersDepartment();
        plan.departmentSays("returns", "reason").writes().corrects().isDecidedFurther("2024-07-02");
        plan.certifies()
                .submits()
                .departmentSays("acceptances", "ignored")
                .publishes(false)
                .papers();
        return plan.gives("author", "progress", "summary", 4000).gives("author", "closure", "reason", 2000);
    }

    /** Sent and published outside, withdrawn, and the department told of it. */
    HostilePlan outside(HostileCouncil council) {
        council.registers("committee-system").asks(council.supply().several(5, 200));
        var callIn = body("applies", false, "reason", council.supply().one(200));
        var act = body("kind", "committee-decision", "body", council.supply().one(200), "keyDecision", false);
        act.putAll(body("callIn", callIn, "evidence", council.evidence()));
        var plan = HostilePlan.opens(council, visits, route(council, act, "outside"));
        plan.writes().drafts().clears("cleared").isReviewed(council.supply().several(20, 4000));
        plan.isDecided("approved", "2024-06-03")
                .papers()
                .certifies()
                .submitsOutside()
                .publishes(true);
        plan.gives("democratic-services", "withdrawal", "reason", 2000).tellsDepartment();
        return plan;
    }

    /** Decided by an officer because it could not wait, and refreshed after publication. */
    HostilePlan urgent(HostileCouncil council) {
        council.registers("committee-system").asks(council.supply().several(5, 200));
        var act = body("kind", "officer-decision", "body", council.supply().one(200), "keyDecision", false);
        act.putAll(body(
                "callIn",
                body("applies", false),
                "urgent",
                body("power", council.supply().one(500))));
        var plan = HostilePlan.opens(council, visits, route(council, act, "passage"));
        plan.writes().drafts().clears("cleared").isReviewed(council.supply().several(20, 4000));
        plan.isDecided("approved", "2024-06-03")
                .papers()
                .publishesNotice("2024-06-04", false)
                .papers();
        plan.certifies().submits().publishes(false).gives("author", "refresh", "reason", 2000);
        return plan.writes();
    }

    /** Waits for the meeting that is to decide on it. */
    HostilePlan waiting(HostileCouncil council) {
        council.registers("committee-system").asks(council.supply().several(5, 200));
        var decider = council.supply().one(200);
        var meeting = body("body", decider, "kind", "committee", "heldOn", "2024-11-20");
        var act = body("kind", "committee-decision", "body", decider, "plannedOn", "2024-11-20");
        act.putAll(body("keyDecision", false, "callIn", body("applies", false), "evidence", council.evidence()));
        council.ids().put("meeting", council.meets(meeting));
        var plan = HostilePlan.opens(council, visits, route(council, act, "passage"));
        plan.writes().drafts().clears("cleared").isReviewed(council.supply().several(20, 4000));
        return plan.asksForWork();
    }

    /** Business time's. */
    static LocalDate today(Api api) {
        var london = api.get(Api.ADMIN, "/api/demo/clock").expect(200).body().required("london");
        return LocalDate.parse(london.asString().substring(0, 10));
    }

    private Map<String, Object> route(HostileCouncil council, Map<String, Object> act, String channel) {
        var review = body("body", council.supply().one(200), "answersWanted", true, "evidence", council.evidence());
        var route = body("clearances", List.of("section-151"), "reviews", List.of(review), "acts", List.of(act));
        route.put("submission", body("basis", "after-endorsement", "channel", channel, "evidence", council.evidence()));
        route.put("publication", body("order", "after", "channel", channel, "evidence", council.evidence()));
        route.put("evidence", council.evidence());
        return route;
    }

    private String daysAgo(int days) {
        return today.minusDays(days).toString();
    }
}
