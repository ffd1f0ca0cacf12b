package passage.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.plan.Question;
import passage.plan.Submitted;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepPage;
import passage.process.StepPages;

/** The pages on which the council answers the department, and on which the author mends what it returned. */
@Controller
@RequestMapping("/plans/{reference}")
class CorrespondencePages {
    private static final String QUESTION = "question";

    private final Correspondence correspondence;
    private final BusinessClock clock;
    private final StepPages pages;
    private final StepPage answer;
    private final StepPage correction;

    CorrespondencePages(Correspondence correspondence, BusinessClock clock, StepPages pages) {
        this.correspondence = correspondence;
        this.clock = clock;
        this.pages = pages;
        this.answer = pages.of(Step.ANSWER_QUESTION, "submission/answer", CorrespondencePages::questions);
        this.correction = pages.of(Step.CORRECT_TEXT, "submission/correction", this::returned);
    }

    /** A question as the page shows it. */
    record Asked(UUID id, List<String> lines, String when) {
        static Asked of(Question question) {
            return new Asked(question.id(), Fields.asTyped(question.words()), Plainly.instant(question.askedAt()));
        }
    }

    @GetMapping("/answers-to-department")
    ModelAndView answer(@PathVariable String reference, @RequestParam Optional<String> about) {
        return answer.show(reference, about.map(id -> Map.of(QUESTION, id)).orElse(Map.of()));
    }

    @PostMapping("/answers-to-department")
    ModelAndView answer(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var question = form.required(QUESTION, "Choose the question that you answer");
        var words = Fields.words(form, "answer", 8000, "Enter the answer");
        var evidence = Fields.evidence(form, clock.today());
        return answer.take(
                reference,
                form,
                redirect,
                "Answer sent to the department",
                () -> correspondence.answer(reference, form.ifMatch(), id(question), words, evidence));
    }

    @GetMapping("/corrections")
    ModelAndView correction(@PathVariable String reference) {
        return correction.show(reference);
    }

    @PostMapping("/corrections")
    ModelAndView correct(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var note = Fields.optionalWords(form, "note", 2000);
        var evidence = Fields.evidence(form, clock.today());
        return correction.take(
                reference,
                form,
                redirect,
                "Plan sent on",
                () -> correspondence.correct(reference, form.ifMatch(), note, evidence));
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
