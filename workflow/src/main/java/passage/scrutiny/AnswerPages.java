package passage.scrutiny;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import passage.plan.Plan;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;
import passage.scrutiny.Comment.Response;
import passage.scrutiny.Scrutiny.Answered;

/** The page on which the author answers scrutiny's comments, each one. */
@Component
class AnswerPages implements TakesSteps {
    private static final int LONGEST = 4000;

    private final Scrutiny scrutiny;
    private final StepPages pages;

    AnswerPages(Scrutiny scrutiny, StepPages pages) {
        this.scrutiny = scrutiny;
        this.pages = pages;
    }

    /** A comment as the page asks for its answer. */
    record Asked(int no, List<String> words) {}

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.of(Step.ANSWER_COMMENTS, "scrutiny/answers", this::facts).takenBy(this::answer));
    }

    private Taking answer(Form form) {
        var answers = answers(form);
        return Taking.of(
                "Comments answered",
                (reference, seen, evidence) -> scrutiny.answer(reference, seen, answers, evidence));
    }

    /** As many answers as the form has fields for; the service says which comments are left. */
    private static List<Answered> answers(Form form) {
        var answers = new ArrayList<Answered>();
        for (int n = 1; form.values().containsKey("reason-" + n); n++) {
            var response =
                    form.choice("response-" + n, Response.values(), "Say whether comment %d is accepted".formatted(n));
            var reason = Fields.words(form, "reason-" + n, LONGEST, "Enter the answer to comment " + n);
            answers.add(new Answered(n, response, reason));
        }
        return answers;
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var review = scrutiny.latest(plan.id());
        var asked = new ArrayList<Asked>();
        review.comments().forEach(comment -> asked.add(new Asked(asked.size() + 1, Fields.asTyped(comment.text()))));
        var responses = new LinkedHashMap<String, String>();
        responses.put(Response.ACCEPTED.toString(), "Accepted");
        responses.put(Response.PARTLY.toString(), "Partly accepted");
        responses.put(Response.NOT_ACCEPTED.toString(), "Not accepted");
        model.put("body", review.body());
        model.put("heldOn", review.heldOn());
        model.put("comments", asked);
        model.put("responses", responses);
        model.put("reviewed", pages.shown(plan, review.digest()));
        model.put("shown", pages.shown(plan.text()));
    }
}
