package passage.replanning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.route.ActKind;
import passage.route.Acts;
import passage.route.Behind;
import passage.route.Route;
import passage.route.Route.Act;
import passage.route.Route.CallIn;
import passage.route.Route.Publication;
import passage.route.Route.Review;
import passage.route.Route.Submission;

/**
 * What somebody typed of how a plan is to go on. The page asks for what lies ahead only; what it did not ask for stays as
 * it is.
 */
final class RouteForm {
    /** Of an act that stays on the route. */
    private record ActWish(
            String body,
            @Nullable LocalDate plannedOn,
            @Nullable Boolean key,
            @Nullable CallIn callIn,
            boolean goes) {}

    /** Of a review. */
    private record ReviewWish(String body, @Nullable LocalDate plannedOn, boolean goes) {}

    private final Map<Integer, ActWish> acts = new TreeMap<>();
    private final Map<Integer, ReviewWish> reviews = new TreeMap<>();
    private final List<Act> further = new ArrayList<>();
    private Function<Submission, Submission> submission = same -> same;
    private Function<Publication, Publication> publication = same -> same;

    private RouteForm() {}

    static RouteForm read(Form form) {
        var read = new RouteForm();
        for (int n = 1; form.values().keySet().stream().anyMatch(prefixed(n)); n++) {
            read.readReview(form, n);
            read.readAct(form, n);
        }
        read.readFurther(form);
        read.readSending(form);
        return read;
    }

    private static java.util.function.Predicate<String> prefixed(int upTo) {
        return name -> name.matches("(act|review)-(\\d{1,2})-.*") && Integer.parseInt(name.split("-", 3)[1]) >= upTo;
    }

    private void readReview(Form form, int n) {
        var field = "review-" + n;
        if (form.values().containsKey(field + "-body")) {
            reviews.put(
                    n,
                    new ReviewWish(
                            Fields.words(form, field + "-body", 200, "Enter who reviews the draft"),
                            form.optionalDate(field + "-plannedOn", "Enter the day of the review"),
                            form.text(field + "-stays").equals("no")));
        }
    }

    private void readAct(Form form, int n) {
        var field = "act-" + n;
        if (form.values().containsKey(field + "-body")) {
            requireReason(form, field, form.text(field + "-executive").equals("yes"));
            var key = form.text(field + "-key");
            acts.put(
                    n,
                    new ActWish(
                            Fields.words(form, field + "-body", 200, "Enter who decides"),
                            form.optionalDate(field + "-plannedOn", "Enter the day of the decision"),
                            key.isEmpty() ? null : key.equals("yes"),
                            callIn(form, field),
                            form.text(field + "-stays").equals("no")));
        }
    }

    private static @Nullable CallIn callIn(Form form, String field) {
        return switch (form.text(field + "-callIn")) {
            case "yes" -> new CallIn(true, null, null, null, null, null);
            case "no" ->
                new CallIn(false, Fields.optionalWords(form, field + "-callInReason", 500), null, null, null, null);
            default -> null;
        };
    }

    /** Nobody asks why a committee cannot be called in. */
    private static void requireReason(Form form, String field, boolean executive) {
        boolean without = form.text(field + "-callIn").equals("no") && form.optional(field + "-callInReason") == null;
        if (executive && without && !form.text(field + "-stays").equals("no")) {
            form.error(field + "-callInReason", "Say why the decision cannot be called in");
        }
    }

    private void readFurther(Form form) {
        if (form.text("further-kind").isEmpty()) {
            return;
        }
        var kind = form.choice("further-kind", ActKind.values(), "Choose the form of the further act");
        requireReason(form, "further", kind.isExecutive());
        var body = Fields.words(form, "further-body", 200, "Enter who takes the further act");
        var plannedOn = form.optionalDate("further-plannedOn", "Enter the day of the further act");
        var callIn =
                Objects.requireNonNullElse(callIn(form, "further"), new CallIn(false, null, null, null, null, null));
        further.add(new Act(kind, body, plannedOn, false, callIn, null, null, null, null));
    }

    private void readSending(Form form) {
        if (form.values().containsKey("submission-plannedOn-day")) {
            var planned = form.optionalDate("submission-plannedOn", "Enter the day of the submission");
            submission = was -> new Submission(was.basis(), was.channel(), planned, was.afterAct(), was.evidence());
        }
        if (form.values().containsKey("publication-plannedOn-day")) {
            var planned = form.optionalDate("publication-plannedOn", "Enter the day of the publication");
            var due = form.optionalDate("publication-due", "Enter the council’s own day for the publication");
            var order = form.values().containsKey("publication-order")
                    ? form.choice("publication-order", Publication.Order.values(), "Choose when the plan is published")
                    : null;
            publication = was ->
                    new Publication(order == null ? was.order() : order, was.channel(), planned, due, was.evidence());
        }
    }

    /** The route as it is wanted. */
    Route of(Route was, Behind behind) {
        var wantedReviews = new ArrayList<Review>();
        for (int n = 1; n <= was.reviews().size(); n++) {
            var wish = reviews.get(n);
            var review = was.review(n);
            if (wish == null) {
                wantedReviews.add(review);
            } else if (!wish.goes()) {
                wantedReviews.add(new Review(wish.body(), wish.plannedOn(), review.answersWanted(), review.evidence()));
            }
        }
        var wantedActs = new ArrayList<Act>();
        for (int n = 1; n <= was.acts().size(); n++) {
            var wish = acts.get(n);
            if (wish == null) {
                wantedActs.add(was.act(n));
            } else if (!wish.goes()) {
                wantedActs.add(changed(was.act(n), wish));
            }
        }
        wantedActs.addAll(further);
        return new Route(
                was.clearances(),
                wantedReviews,
                wantedActs,
                submission.apply(was.submission()),
                publication.apply(was.publication()),
                was.evidence());
    }

    private static Act changed(Act act, ActWish wish) {
        var callIn = wish.callIn() == null ? act.callIn() : sameSettings(act.callIn(), wish.callIn());
        boolean key = wish.key() == null ? act.keyDecision() : wish.key();
        return Acts.with(act, wish.body(), wish.plannedOn(), key, callIn, act.terms());
    }

    private static CallIn sameSettings(CallIn was, CallIn wanted) {
        return new CallIn(wanted.applies(), wanted.reason(), was.days(), was.endsAt(), was.effect(), was.weekday());
    }

    /** What the page shows before anybody types: the route as it is, as far as it lies ahead. */
    static Map<String, String> asItIs(Route route, Behind behind) {
        var form = new LinkedHashMap<String, String>();
        for (int n = behind.reviews() + 1; n <= route.reviews().size(); n++) {
            form.put("review-%d-body".formatted(n), route.review(n).body());
            date(form, "review-%d-plannedOn".formatted(n), route.review(n).plannedOn());
        }
        for (int n = behind.acts() + 1; n <= route.acts().size(); n++) {
            var act = route.act(n);
            var field = "act-" + n;
            form.put(field + "-body", act.body());
            date(form, field + "-plannedOn", act.plannedOn());
            form.put(field + "-key", act.keyDecision() ? "yes" : "no");
            form.put(field + "-callIn", act.callIn().applies() ? "yes" : "no");
            form.put(
                    field + "-callInReason",
                    Objects.requireNonNullElse(act.callIn().reason(), ""));
        }
        date(form, "submission-plannedOn", route.submission().plannedOn());
        date(form, "publication-plannedOn", route.publication().plannedOn());
        date(form, "publication-due", route.publication().due());
        form.put("publication-order", route.publication().order().toString());
        return form;
    }

    private static void date(Map<String, String> form, String name, @Nullable LocalDate day) {
        if (day != null) {
            form.put(name + "-day", String.valueOf(day.getDayOfMonth()));
            form.put(name + "-month", String.valueOf(day.getMonthValue()));
            form.put(name + "-year", String.valueOf(day.getYear()));
        }
    }
}
