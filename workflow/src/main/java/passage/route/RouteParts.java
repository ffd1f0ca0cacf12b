package passage.route;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import passage.events.Plainly;
import passage.platform.access.Role;
import passage.route.Route.Act;
import passage.route.Route.Terms;

/** Takes a route apart, in words, with what of it a plan has passed. */
final class RouteParts {
    private final Route route;
    private final Behind behind;
    private final Map<String, RoutePart> parts = new LinkedHashMap<>();

    private RouteParts(Route route, Behind behind) {
        this.route = route;
        this.behind = behind;
    }

    /** By their fields, in the route's order. */
    static Map<String, RoutePart> of(Route route, Behind behind) {
        var apart = new RouteParts(route, behind);
        apart.takeClearances();
        apart.takeReviews();
        for (int n = 1; n <= route.acts().size(); n++) {
            apart.takeAct(n);
        }
        apart.takeSending();
        return apart.parts;
    }

    private void takeClearances() {
        var officers = route.clearances().stream()
                .map(role -> Role.named(role).title())
                .collect(Collectors.joining(", "));
        add(
                "clearances",
                "Officers who clear the draft",
                officers.isEmpty() ? "none" : officers,
                behind.drafted() ? "the draft was handed over for clearance" : null);
    }

    private void takeReviews() {
        for (int n = 1; n <= route.reviews().size(); n++) {
            var review = route.review(n);
            var field = "reviews[%d]".formatted(n - 1);
            var passed = n <= behind.reviews()
                    ? "review %d was held".formatted(n)
                    : behind.reviewed() ? "the plan has gone on from scrutiny" : null;
            add(field + ".body", "Review %d".formatted(n), review.body(), passed);
            add(
                    field + ".plannedOn",
                    "Review by %s: planned for".formatted(review.body()),
                    day(review.plannedOn()),
                    passed);
            add(
                    field + ".answersWanted",
                    "Review by %s: comments are answered".formatted(review.body()),
                    yes(review.answersWanted()),
                    passed);
        }
    }

    private void takeAct(int n) {
        var act = route.act(n);
        var terms = act.terms() == null ? Terms.NONE : act.terms();
        var field = "acts[%d].".formatted(n - 1);
        var decision = "Decision of " + act.body();
        var taken = n <= behind.acts() ? "%s has decided".formatted(act.body()) : null;
        var again = taken == null && n == behind.acts() + 1 && behind.sentBack()
                ? "a call-in sent the decision back to %s".formatted(act.body())
                : taken;
        var noticed = n < behind.acts() || n == behind.acts() && behind.noticed()
                ? "the call-in of the decision of %s is settled".formatted(act.body())
                : null;
        add(field + "body", "Act %d".formatted(n), act.body(), again);
        add(field + "kind", decision + ": form", Plainly.words(act.kind().toString()), again);
        add(field + "plannedOn", decision + ": planned for", day(act.plannedOn()), taken);
        add(field + "keyDecision", decision + ": key decision", yes(act.keyDecision()), taken);
        add(field + "callIn", decision + ": call-in", callIn(act), again);
        add(field + "callIn.settings", decision + ": call-in settings of its own", settings(act), noticed);
        add(
                field + "terms.noticeWorkingDays",
                decision + ": working days to its notice",
                number(terms.noticeWorkingDays()),
                noticed);
        add(
                field + "terms.leadWorkingDays",
                decision + ": working days to the next step",
                number(terms.leadWorkingDays()),
                noticed);
        add(field + "terms.heldInPrivate", decision + ": held in private", yes(terms.isPrivate()), taken);
        add(
                field + "terms.keyNoticePublishedOn",
                decision + ": notice of the key decision published",
                day(terms.keyNoticePublishedOn()),
                taken);
        add(field + "terms.power", decision + ": power under which it is taken", terms.power(), taken);
        add(field + "delegation", decision + ": last words settled by", delegation(act), taken);
        add(field + "urgent", decision + ": urgent", yes(act.urgent() != null), taken);
    }

    private void takeSending() {
        var submission = route.submission();
        var sent = behind.sent() ? "a text went to the department" : null;
        var submitted = behind.submitted() ? "the plan was submitted" : null;
        var after = submission.afterAct();
        add(
                "submission.basis",
                "Submission: basis",
                Plainly.words(submission.basis().toString())
                        + (after == null || after == 0 ? "" : ", after act " + after),
                submitted);
        add(
                "submission.channel",
                "Submission: through",
                Plainly.words(submission.channel().toString()),
                sent);
        add("submission.plannedOn", "Submission: planned for", day(submission.plannedOn()), sent);
        var publication = route.publication();
        var published = behind.published() ? "the plan was published" : null;
        add(
                "publication.order",
                "Publication: seen from the submission",
                publication.order().toString(),
                behind.certified() ? "the plan was certified, and is sent and published in its order" : null);
        add(
                "publication.channel",
                "Publication: through",
                Plainly.words(publication.channel().toString()),
                published);
        add("publication.plannedOn", "Publication: planned for", day(publication.plannedOn()), published);
        add("publication.due", "Publication: the council's own due date", day(publication.due()), published);
    }

    private void add(String field, String what, @Nullable String value, @Nullable String passed) {
        parts.put(field, new RoutePart(field, what, value, passed));
    }

    private static String callIn(Act act) {
        var reason = act.callIn().reason();
        return act.callIn().applies() ? "applies" : "does not apply" + (reason == null ? "" : ": " + reason);
    }

    private static @Nullable String settings(Act act) {
        var own = act.callIn();
        var words = new LinkedHashMap<String, Object>();
        put(words, "working days", own.days());
        put(words, "ends at", own.endsAt());
        put(
                words,
                "effect",
                own.effect() == null ? null : Plainly.words(own.effect().toString()));
        put(words, "weekday", own.weekday() == null ? null : own.weekday().getDisplayName(TextStyle.FULL, Locale.UK));
        return words.isEmpty()
                ? null
                : words.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static void put(Map<String, Object> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value);
        }
    }

    private static @Nullable String delegation(Act act) {
        var own = act.delegation();
        return own == null
                ? null
                : "%s%s (%s)"
                        .formatted(
                                own.delegate(),
                                own.consulting() == null ? "" : " in consultation with " + own.consulting(),
                                own.mayChange());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Plainly.day(day);
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
