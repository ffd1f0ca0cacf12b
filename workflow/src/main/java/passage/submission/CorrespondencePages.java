package passage.submission;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.plan.Question;
import passage.plan.Submitted;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;

/** The pages on which the council answers the department, and on which the author mends what it returned. */
@Component
class CorrespondencePages implements TakesSteps {
    private static final String QUESTION = "question";

    private final Correspondence correspondence;
    private final StepPages pages;

    CorrespondencePages(Correspondence correspondence, StepPages pages) {
        this.correspondence = correspondence;
        this.pages = pages;
    }

    /** A question as the page shows it. */
    record Asked(UUID id, List<String> lines, String when) {
        static Asked of(Question question) {
            return new Asked(question.id(), Fields.asTyped(question.words()), Plainly.instant(question.askedAt()));
        }
    }

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.of(Step.ANSWER_QUESTION, "submission/answer", CorrespondencePages::questions)
                        .takenBy(this::answer)
                        .filling(QUESTION, "about"),
                pages.of(Step.CORRECT_TEXT, "submission/correction", this::returned)
                        .takenBy(this::correct));
    }

    private Taking answer(Form form) {
        var question = form.required(QUESTION, "Choose the question that you answer");
        var words = Fields.words(form, "answer", 8000, "Enter the answer");
        return Taking.of(
                "Answer sent to the department",
                (reference, seen, evidence) -> correspondence.answer(reference, seen, id(question), words, evidence));
    }

    private Taking correct(Form form) {
        var note = Fields.optionalWords(form, "note", 2000);
        return Taking.of(
                "Plan sent on", (reference, seen, evidence) -> correspondence.correct(reference, seen, note, evidence));
    }

    private static void questions(Plan plan, Map<String, Object> model) {
        model.put(
                "questions",
                plan.sending().questions().stream()
                        .filter(question -> question.answer() == null)
                        .map(Asked::of)
                        .toList());
    }

    private void returned(Plan plan, Map<String, Object> model) {
        var sent = plan.sending();
        var last = sent.submission().orElseThrow(() -> Refused.wrongState("Nothing was submitted yet"));
        model.put("reason", Fields.asTyped(last.returnReason()));
        model.put("receipt", last.receipt());
        model.put("sent", pages.shown(plan.text(last.textNo())));
        model.put("shown", pages.shown(plan.text()));
        model.put("isChanged", !plan.text().digest().equals(last.digest()));
        model.put("refused", Fields.asTyped(refusal(plan, last)));
    }

    /** Why the correction before this one was not agreed. */
    private static @Nullable String refusal(Plan plan, Submitted last) {
        return plan.sending()
                .correction()
                .filter(correction -> correction.submission().equals(last.id()))
                .map(correction -> correction.decision())
                .map(decision -> "%s: %s".formatted(decision.body(), decision.reasons()))
                .orElse(null);
    }

    private static UUID id(String question) {
        try {
            return UUID.fromString(question);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("question " + question);
        }
    }
}
