package passage.scrutiny;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPage;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;
import passage.route.Route;
import passage.route.Routes;

/** The page on which scrutiny support records a review that was held. */
@Component
class ReviewPages implements TakesSteps {
    private static final int LONGEST_COMMENT = 4000;
    private static final Map<String, String> OUTCOMES = new LinkedHashMap<>();
    private static final Map<String, String> OUTCOME_HINTS = Map.of(
            Review.Outcome.SUPPORTED.toString(), "The body said that it supports the draft.",
            Review.Outcome.DISCUSSED.toString(), "The body looked at the draft and took no view for or against it.",
            Review.Outcome.NOTED.toString(), "The body noted the draft, and no more than that.",
            Review.Outcome.CHANGES_ASKED_FOR.toString(), "The body asked for the draft to be changed.");

    static {
        OUTCOMES.put(Review.Outcome.SUPPORTED.toString(), "Supported");
        OUTCOMES.put(Review.Outcome.DISCUSSED.toString(), "Discussed");
        OUTCOMES.put(Review.Outcome.NOTED.toString(), "Noted");
        OUTCOMES.put(Review.Outcome.CHANGES_ASKED_FOR.toString(), "Changes asked for");
    }

    private final Scrutiny scrutiny;
    private final Routes routes;
    private final BusinessClock clock;
    private final StepPages pages;

    ReviewPages(Scrutiny scrutiny, Routes routes, BusinessClock clock, StepPages pages) {
        this.scrutiny = scrutiny;
        this.routes = routes;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.of(Step.RECORD_REVIEW, "scrutiny/review", this::facts).takenBy(this::record));
    }

    private Taking record(Form form) {
        var body = Fields.optionalWords(form, "body", 200);
        var heldOn = Fields.past(form, "heldOn", clock.today(), "Enter the day on which the review was held");
        var outcome = form.choice("outcome", Review.Outcome.values(), "Say how the body took the draft");
        var comments = comments(form.text("comments"));
        if (comments.stream().anyMatch(comment -> comment.length() > LONGEST_COMMENT)) {
            form.error("comments", "Use %,d characters at most for one comment".formatted(LONGEST_COMMENT));
        }
        var held = new Scrutiny.Held(body, heldOn, outcome, comments);
        return Taking.of(
                        "Review recorded",
                        (reference, seen, evidence) -> scrutiny.record(reference, seen, held, evidence))
                .checked((plan, restsOn) -> toCheck(plan, held, restsOn));
    }

    /** One comment a paragraph: an empty line ends it. */
    static List<String> comments(String typed) {
        return Arrays.stream(typed.replace("\r\n", "\n").split("\n\\s*\n"))
                .map(String::strip)
                .filter(comment -> !comment.isEmpty())
                .toList();
    }

    private StepPage.ToCheck toCheck(Plan plan, Scrutiny.Held held, String restsOn) {
        var planned = planned(plan);
        var answers = new LinkedHashMap<String, String>();
        answers.put("Body", held.body() == null ? planned.body() : held.body());
        answers.put("Held on", Plainly.day(held.heldOn()) + otherThanPlanned(held.heldOn(), planned));
        answers.put("Outcome", String.valueOf(OUTCOMES.get(held.outcome().toString())));
        answers.put("Text", "Version " + plan.text().no());
        for (int n = 1; n <= held.comments().size(); n++) {
            answers.put("Comment " + n, held.comments().get(n - 1));
        }
        if (held.comments().isEmpty()) {
            answers.put("Comments", "None");
        }
        answers.put("What this rests on", restsOn);
        boolean toAnswer = planned.answersWanted() && !held.comments().isEmpty();
        return new StepPage.ToCheck(
                answers,
                toAnswer
                        ? "The report author answers each comment before the plan goes on."
                        : "The plan goes on to the next review, or to the decision where this was the last.",
                "Record the review");
    }

    private static String otherThanPlanned(LocalDate heldOn, Route.Review planned) {
        var on = planned.plannedOn();
        return on == null || on.equals(heldOn) ? "" : " (planned was " + Plainly.day(on) + ")";
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var route = routes.get(plan.commission(), plan.authority());
        model.put("shown", pages.shown(plan.text()));
        model.put("review", planned(plan));
        model.put("reviewNo", scrutiny.reviewInHand(plan.id()));
        model.put("reviewsPlanned", route.reviews().size());
        model.put("outcomes", OUTCOMES);
        model.put("outcomeHints", OUTCOME_HINTS);
    }

    private Route.Review planned(Plan plan) {
        return routes.get(plan.commission(), plan.authority()).review(scrutiny.reviewInHand(plan.id()));
    }
}
