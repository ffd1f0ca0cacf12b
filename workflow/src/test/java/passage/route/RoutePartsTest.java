package passage.route;

import static org.assertj.core.api.Assertions.assertThat;
import static passage.route.AheadTest.changes;
import static passage.route.AheadTest.with;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import passage.events.RouteChange;

/** Each part of a route that is changed is told in words, before and after. */
class RoutePartsTest {
    @Test
    void eachPartIsToldInWords() {
        record Case(
                String was,
                String is,
                String field,
                String before,
                @Nullable String after) {}
        var cases = List.of(
                new Case(
                        "[\"section-151\", ",
                        "[",
                        "clearances",
                        "Section 151 officer, Monitoring officer",
                        "Monitoring officer"),
                new Case("\"Scrutiny\"", "\"Resources\"", "reviews[0].body", "Scrutiny", "Resources"),
                new Case("2024-06-27", "2024-06-28", "reviews[1].plannedOn", "27 June 2024", "28 June 2024"),
                new Case(
                        "\"answersWanted\": true", "\"answersWanted\": false", "reviews[0].answersWanted", "yes", "no"),
                new Case("\"Cabinet\"", "\"Executive\"", "acts[0].body", "Cabinet", "Executive"),
                new Case(
                        "executive-meeting",
                        "individual-executive-decision",
                        "acts[0].kind",
                        "executive meeting",
                        "individual executive decision"),
                new Case("2024-07-08", "2024-07-09", "acts[0].plannedOn", "8 July 2024", "9 July 2024"),
                new Case("\"keyDecision\": true", "\"keyDecision\": false", "acts[0].keyDecision", "yes", "no"),
                new Case("\"applies\": true", "\"applies\": false", "acts[0].callIn", "applies", "does not apply"),
                new Case(
                        "Not an executive decision",
                        "Council",
                        "acts[1].callIn",
                        "does not apply: Not an executive decision",
                        "does not apply: Council"),
                new Case(
                        "\"days\": 5",
                        "\"weekday\": \"TUESDAY\"",
                        "acts[0].callIn.settings",
                        "working days 5, ends at 17:00, effect at expiry",
                        "ends at 17:00, effect at expiry, weekday Tuesday"),
                new Case(
                        "\"noticeWorkingDays\": 1",
                        "\"noticeWorkingDays\": 3",
                        "acts[0].terms.noticeWorkingDays",
                        "1",
                        "3"),
                new Case("\"leadWorkingDays\": 2", "\"leadWorkingDays\": 0", "acts[0].terms.leadWorkingDays", "2", "0"),
                new Case(
                        "\"heldInPrivate\": true",
                        "\"heldInPrivate\": false",
                        "acts[0].terms.heldInPrivate",
                        "yes",
                        "no"),
                new Case(
                        "2024-06-03", "2024-06-04", "acts[0].terms.keyNoticePublishedOn", "3 June 2024", "4 June 2024"),
                new Case("Part 3", "Part 4", "acts[0].terms.power", "Part 3", "Part 4"),
                new Case(
                        "\"consulting\": \"Leader\", ",
                        "",
                        "acts[0].delegation",
                        "Section 151 officer in consultation with Leader (Figures)",
                        "Section 151 officer (Figures)"),
                new Case("2024-07-18", "2024-07-17", "submission.plannedOn", "18 July 2024", "17 July 2024"),
                new Case(
                        "\"channel\": \"passage\", \"plannedOn\": \"2024-07-18\"",
                        "\"channel\": \"outside\", \"plannedOn\": \"2024-07-18\"",
                        "submission.channel",
                        "passage",
                        "outside"),
                new Case(
                        "\"afterAct\": 1",
                        "\"afterAct\": 0",
                        "submission.basis",
                        "provisional, after act 1",
                        "provisional"),
                new Case("\"with\"", "\"after\"", "publication.order", "with", "after"),
                new Case(
                        "\"channel\": \"passage\", \"plannedOn\": \"2024-07-19\"",
                        "\"channel\": \"outside\", \"plannedOn\": \"2024-07-19\"",
                        "publication.channel",
                        "passage",
                        "outside"),
                new Case("2024-07-19", "2024-07-22", "publication.plannedOn", "19 July 2024", "22 July 2024"),
                new Case(", \"due\": \"2024-07-26\"", "", "publication.due", "26 July 2024", null));
        for (var each : cases) {
            assertThat(changes(Behind.NOTHING, with(each.was(), each.is())))
                    .as(each.field())
                    .extracting(RouteChange::field, RouteChange::before, RouteChange::after)
                    .containsExactly(Tuple.tuple(each.field(), each.before(), each.after()));
        }
        assertThat(changes(
                        Behind.NOTHING,
                        with("\"plannedOn\": \"2024-07-16\"", "\"urgent\": {}, \"plannedOn\": \"2024-07-16\"")))
                .extracting(RouteChange::what, RouteChange::before, RouteChange::after)
                .containsExactly(Tuple.tuple("Decision of Council: urgent", "no", "yes"));
    }
}
