package passage.endorsement;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import passage.endorsement.FinalTextApi.SignOffOutcome;
import passage.plan.Plan;
import passage.platform.content.ContentStore;
import passage.platform.layout.Difference;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;

/** The pages on which the author settles delegated last words and the delegate signs them off. */
@Component
class FinalTextPages implements TakesSteps {
    private final FinalText finalText;
    private final ContentStore contents;
    private final StepPages pages;

    FinalTextPages(FinalText finalText, ContentStore contents, StepPages pages) {
        this.finalText = finalText;
        this.contents = contents;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.of(Step.FINALISE_TEXT, "endorsement/final-text", this::facts)
                        .takenBy(this::finished),
                pages.of(Step.SIGN_OFF_TEXT, "endorsement/sign-off", this::facts)
                        .takenBy(this::answered));
    }

    private Taking finished(Form form) {
        var note = Fields.optionalWords(form, "note", 2000);
        return Taking.of(
                "Final text sent to be signed off",
                (reference, seen, evidence) -> finalText.finish(reference, seen, note, evidence));
    }

    private Taking answered(Form form) {
        var outcome = form.choice("outcome", SignOffOutcome.values(), "Say whether you sign off the final text");
        boolean signed = outcome == SignOffOutcome.SIGNED_OFF;
        var words = form.hasErrors()
                ? ""
                : signed
                        ? Fields.words(form, "statement", 4000, "Say why the change is within the delegation")
                        : Fields.words(form, "note", 2000, "Say what is to be changed");
        var consulted = form.optional("consulted");
        var consultedOn = form.optionalDate("consultedOn", "Enter the day of the consultation");
        return Taking.of(signed ? "Final text signed off" : "Final text returned", (reference, seen, evidence) -> {
            if (signed) {
                var word = new FinalText.Word(words, consulted, consultedOn);
                finalText.signOff(reference, seen, word, evidence);
            } else {
                finalText.sendBack(reference, seen, words, evidence);
            }
        });
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var decision = plan.decision();
        var delegation = finalText.delegation(plan);
        var before = pages.shown(plan.endorsedText());
        var now = pages.shown(plan.text());
        model.put("body", decision.body());
        model.put("decidedOn", decision.decidedOn());
        model.put("delegate", delegation.delegate());
        model.put("consulting", delegation.consulting());
        model.put("mayChange", delegation.mayChange());
        model.put("before", before);
        model.put("shown", now);
        model.put("toMend", Fields.asTyped(plan.toMend()));
        if (before.no() != now.no() && before.html() != null && now.html() != null) {
            model.put(
                    "difference",
                    Difference.between(
                            contents.get(before.digest()).text(),
                            contents.get(now.digest()).text()));
        }
    }
}
