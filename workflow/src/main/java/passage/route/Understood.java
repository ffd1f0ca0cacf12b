package passage.route;

import static passage.route.Reading.actKind;
import static passage.route.Reading.bodyOf;
import static passage.route.Reading.bounded;
import static passage.route.Reading.choice;
import static passage.route.Reading.effect;
import static passage.route.Reading.governance;
import static passage.route.Reading.number;
import static passage.route.Reading.numberOrNull;
import static passage.route.Reading.orElse;
import static passage.route.Reading.orElse2;
import static passage.route.Reading.orEmpty;
import static passage.route.Reading.word;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import passage.authority.AuthorityRules;
import passage.authority.AuthorityRules.CallInSettings;
import passage.authority.CallInEffect;
import passage.authority.Meeting;
import passage.authority.Practice;
import passage.calendar.Words;
import passage.platform.requests.Refused;
import passage.route.Route.Channel;
import passage.route.Route.Publication.Order;
import passage.route.Route.Submission.Basis;
import passage.route.Route.Terms;
import passage.route.Way.Dues;
import passage.route.Way.Sending;
import passage.route.Way.Sitting;

/** Reads a document that asks for a timetable; what cannot be meant is refused with the field and what would be right. */
final class Understood {
    private static final int MOST_STEPS = 20;
    private static final int MOST_DAYS = 500;

    private final Asked asked;
    private final List<String> remarks = new ArrayList<>();

    private Understood(Asked asked) {
        this.asked = asked;
    }

    /** @throws Refused with what is missing, wrong or unlawful */
    static Way way(Asked asked) {
        return new Understood(asked).way();
    }

    private Way way() {
        var given = asked.route();
        var due = asked.due();
        if (due == null) {
            throw Refused.incomplete("Give the last day for the submission in 'due', such as 2024-07-19");
        }
        if (given == null || given.acts() == null || given.acts().isEmpty()) {
            throw Refused.incomplete("Give at least one authorising act in 'route.acts', such as {\"kind\":"
                    + " \"executive-meeting\", \"body\": \"Cabinet\", \"plannedOn\": \"2024-07-15\"}");
        }
        var reviews = orEmpty(given.reviews());
        bounded("route.acts", given.acts(), MOST_STEPS);
        bounded("route.reviews", reviews, MOST_STEPS);
        var governance = governance(asked.governance());
        var rules = rules();
        var route = route(given, reviews);
        RouteRules.check(name(), governance, rules, route);
        var plain = Ways.of(
                name(),
                governance,
                route,
                rules,
                dues(due, given),
                sittings(),
                GivenDays.of(asked, remarks),
                asked.askedOn());
        return done(plain, given, reviews);
    }

    private String name() {
        return asked.council() == null ? "The council" : asked.council();
    }

    private AuthorityRules rules() {
        var given = asked.rules();
        var usual = AuthorityRules.USUAL;
        if (given == null) {
            return withCertification(usual, null);
        }
        var callIn = given.callIn();
        var settings = callIn == null
                ? usual.callIn()
                : new CallInSettings(
                        number(
                                "rules.callIn.days",
                                callIn.days(),
                                1,
                                usual.callIn().days()),
                        orElse(callIn.endsAt(), usual.callIn().endsAt()),
                        effect(
                                "rules.callIn.effect",
                                callIn.effect(),
                                usual.callIn().effect()),
                        usual.callIn().callers(),
                        usual.callIn().scrutinyWithinWorkingDays());
        var practice = given.practice() == null ? Practice.NONE : given.practice();
        if (callIn != null && callIn.weekday() != null) {
            practice = practice.endingOn(callIn.weekday());
        }
        var rules = new AuthorityRules(
                orElse(given.clearDays(), usual.clearDays()),
                settings,
                Boolean.TRUE.equals(given.notedCountsAsEndorsement()),
                number(
                        "rules.decisionNoticeWithinWorkingDays",
                        given.decisionNoticeWithinWorkingDays(),
                        0,
                        usual.decisionNoticeWithinWorkingDays()),
                practice,
                null);
        return withCertification(rules, practice);
    }

    /** The submission's own lead time is that of certification. */
    private AuthorityRules withCertification(AuthorityRules rules, @Nullable Practice practice) {
        var submission = asked.route() == null ? null : asked.route().submission();
        var lead = submission == null ? null : submission.leadWorkingDays();
        if (lead == null) {
            return rules;
        }
        var from = practice == null ? Practice.NONE : practice;
        return new AuthorityRules(
                rules.clearDays(),
                rules.callIn(),
                rules.notedCountsAsEndorsement(),
                rules.decisionNoticeWithinWorkingDays(),
                from.certifiedWithin(number("route.submission.leadWorkingDays", lead, 0, 0)),
                null);
    }

    private Route route(Asked.Way given, List<Asked.Review> reviews) {
        var acts = new ArrayList<Route.Act>();
        for (var act : orEmpty(given.acts())) {
            acts.add(act("route.acts[%d]".formatted(acts.size()), act));
        }
        var publication = given.publication();
        var submission = given.submission();
        return new Route(
                orEmpty(given.clearances()),
                reviews.stream()
                        .map(review -> new Route.Review(
                                orElse(review.body(), "Overview and scrutiny"),
                                review.plannedOn(),
                                Boolean.TRUE.equals(review.answersWanted()),
                                null))
                        .toList(),
                acts,
                new Route.Submission(
                        submission == null
                                ? Basis.AFTER_ENDORSEMENT
                                : choice(
                                        "route.submission.basis",
                                        submission.basis(),
                                        Basis.values(),
                                        Basis.AFTER_ENDORSEMENT),
                        Channel.OUTSIDE,
                        submission == null ? null : submission.plannedOn(),
                        submission == null ? null : submission.afterAct(),
                        null),
                new Route.Publication(
                        publication == null
                                ? Order.WITH
                                : choice("route.publication.order", publication.order(), Order.values(), Order.WITH),
                        Channel.OUTSIDE,
                        publication == null ? null : publication.plannedOn(),
                        publication == null ? null : publication.due(),
                        null),
                null);
    }

    private Route.Act act(String field, Asked.Act given) {
        if (given.kind() == null) {
            throw Refused.incomplete("Give '%s.kind', one of %s".formatted(field, Arrays.toString(ActKind.values())));
        }
        var kind = actKind(field + ".kind", given.kind());
        var callIn = given.callIn();
        boolean applies =
                callIn == null || callIn.applies() == null ? kind.isExecutive() : Boolean.TRUE.equals(callIn.applies());
        var reason = callIn == null || callIn.reason() == null ? "not subject to call-in" : callIn.reason();
        var own = given.terms() == null ? Terms.NONE : given.terms();
        boolean delegated = given.delegation() != null || given.urgent() != null;
        return new Route.Act(
                kind,
                orElse(given.body(), bodyOf(kind)),
                given.plannedOn(),
                Boolean.TRUE.equals(given.keyDecision()),
                new Route.CallIn(
                        applies,
                        applies ? null : reason,
                        callIn == null || callIn.days() == null
                                ? null
                                : number(field + ".callIn.days", callIn.days(), 1, 5),
                        callIn == null ? null : callIn.endsAt(),
                        callIn == null || callIn.effect() == null
                                ? null
                                : effect(field + ".callIn.effect", callIn.effect(), CallInEffect.NEXT_CALENDAR_DAY),
                        callIn == null ? null : callIn.weekday()),
                new Terms(
                        numberOrNull(
                                field + ".noticeWorkingDays",
                                orElse2(given.noticeWorkingDays(), own.noticeWorkingDays())),
                        numberOrNull(
                                field + ".leadWorkingDays", orElse2(given.leadWorkingDays(), own.leadWorkingDays())),
                        Boolean.TRUE.equals(given.heldInPrivate()) || own.isPrivate(),
                        orElse2(given.keyNoticePublishedOn(), own.keyNoticePublishedOn()),
                        delegated ? "as the document has it" : orElse2(given.power(), own.power())),
                null,
                null,
                null);
    }

    private Dues dues(LocalDate due, Asked.Way given) {
        var own = given.publication() == null ? null : given.publication().due();
        var publication = own != null ? own : orElse(asked.publicationDue(), due);
        var submission = given.submission();
        LocalTime at = asked.dueAt();
        return new Dues(
                due,
                at,
                publication,
                submission == null ? null : submission.endorseBy(),
                "The submission is due by %s.".formatted(at == null ? "the end of this day" : at + " on this day"),
                publication.equals(due)
                        ? "Publication is due with the submission."
                        : "Publication has this due date of its own.");
    }

    private List<Sitting> sittings() {
        var given = orEmpty(asked.meetings());
        bounded("meetings", given, MOST_DAYS);
        var sittings = new ArrayList<Sitting>();
        for (var meeting : given) {
            var field = "meetings[%d]".formatted(sittings.size());
            if (meeting.heldOn() == null) {
                throw Refused.incomplete("Give '%s.heldOn', the date of the meeting".formatted(field));
            }
            var kind = meeting.kind() == null
                    ? null
                    : choice(
                            field + ".kind",
                            word(meeting.kind())
                                    .replace("cabinet", "executive")
                                    .replace("executive-meeting", "executive"),
                            Meeting.Kind.values(),
                            Meeting.Kind.EXECUTIVE);
            sittings.add(new Sitting(orElse(meeting.body(), ""), kind, meeting.heldOn()));
        }
        return sittings;
    }

    private Way done(Way plain, Asked.Way given, List<Asked.Review> reviews) {
        var acts = new ArrayList<Way.Act>();
        for (int n = 0; n < plain.acts().size(); n++) {
            var act = orEmpty(given.acts()).get(n);
            var decided = act.decidedOn();
            var notice = act.noticePublishedOn();
            if (notice != null && (decided == null || notice.isBefore(decided))) {
                throw Refused.byRule(
                        "A decision's notice is published once it is taken",
                        "route.acts[%d]: the notice of %s needs a decision on that day or before"
                                .formatted(n, Words.full(notice)));
            }
            acts.add(plain.act(n + 1).done(decided, notice, act.agendaPublishedOn()));
        }
        var held = new ArrayList<Way.Review>();
        for (var review : plain.reviews()) {
            held.add(new Way.Review(
                    review.body(), review.planned(), reviews.get(held.size()).heldOn()));
        }
        var submission = given.submission();
        var publication = given.publication();
        remarks.addAll(plain.remarks());
        return plain.remarking(remarks)
                .asDone(
                        acts,
                        held,
                        plain.provisional(),
                        new Sending(
                                plain.sending().submissionPlanned(),
                                submission == null ? null : submission.submittedOn(),
                                plain.sending().publicationPlanned(),
                                publication == null ? null : publication.publishedOn()));
    }
}
