package passage.endorsement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
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

/** The pages on which agreed wording is brought in by the author and confirmed by democratic services. */
@Component
class WordingPages implements TakesSteps {
    private static final Map<String, String> CHOICES = new LinkedHashMap<>();

    static {
        CHOICES.put("yes", "Yes, it says what was agreed");
        CHOICES.put("no", "No, it goes back to the report author");
    }

    private final Endorsement endorsement;
    private final ContentStore contents;
    private final StepPages pages;

    WordingPages(Endorsement endorsement, ContentStore contents, StepPages pages) {
        this.endorsement = endorsement;
        this.contents = contents;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(
                pages.of(Step.AMEND_TEXT, "endorsement/amended-text", this::facts)
                        .takenBy(this::complete),
                pages.of(Step.CONFIRM_WORDING, "endorsement/wording", this::compared)
                        .takenBy(this::confirm));
    }

    private Taking complete(Form form) {
        var note = Fields.optionalWords(form, "note", 2000);
        return Taking.of(
                "Agreed wording sent to be confirmed",
                (reference, seen, evidence) -> endorsement.completeAmendedText(reference, seen, note, evidence));
    }

    private Taking confirm(Form form) {
        if (!CHOICES.containsKey(form.text("agreed"))) {
            form.error("agreed", "Say whether the new version says what was agreed");
        }
        boolean agreed = form.text("agreed").equals("yes");
        var note = Fields.optionalWords(form, "note", 2000);
        if (form.text("agreed").equals("no") && note == null) {
            form.error("note", "Say what is still to be changed");
        }
        return Taking.of(
                agreed ? "Wording confirmed" : "Wording sent back to the report author",
                (reference, seen, evidence) -> endorsement.confirmWording(reference, seen, agreed, note, evidence));
    }

    private void compared(Plan plan, Map<String, Object> model) {
        facts(plan, model);
        var before = pages.shown(plan, plan.decision().digest());
        var now = pages.shown(plan.text());
        if (before.html() != null && now.html() != null) {
            model.put(
                    "difference",
                    Difference.between(
                            contents.get(before.digest()).text(),
                            contents.get(now.digest()).text()));
        }
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var decision = plan.decision();
        model.put("body", decision.body());
        model.put("decidedOn", decision.decidedOn());
        model.put("amendment", Fields.asTyped(decision.amendment()));
        model.put("before", pages.shown(plan, decision.digest()));
        model.put("shown", pages.shown(plan.text()));
        model.put("isNew", !plan.text().digest().equals(decision.digest()));
        model.put("choices", CHOICES);
        model.put("toMend", Fields.asTyped(plan.toMend()));
    }
}
