package passage.submission;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import passage.plan.Plan;
import passage.platform.access.Access;
import passage.platform.access.Substitutes;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;

/** The page on which somebody other than the author vouches for the endorsed text. */
@Component
class CertificationPages implements TakesSteps {
    private final Submission submission;
    private final Access access;
    private final Substitutes substitutes;
    private final StepPages pages;

    CertificationPages(Submission submission, Access access, Substitutes substitutes, StepPages pages) {
        this.submission = submission;
        this.access = access;
        this.substitutes = substitutes;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(pages.of(Step.CERTIFY_PLAN, "submission/certification", this::facts)
                .takenBy(this::certify));
    }

    private Taking certify(Form form) {
        var statement = Fields.words(form, "statement", 2000, "Enter what you certify");
        return Taking.of(
                "Plan certified",
                (reference, seen, evidence) -> submission.certify(reference, seen, statement, evidence));
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var person = access.actor().person();
        plan.requireCertifier(person, substitutes.boundTo(plan.authority(), person));
        var text = Sendable.at(pages.taskOf(plan, Step.CERTIFY_PLAN).orElse(null), plan);
        var endorsement = Endorsed.of(plan, text);
        model.put("endorsement", endorsement);
        model.put("asLaid", endorsement != null && endorsement.laid().equals(text.digest()));
        model.put("shown", pages.shown(text));
        model.put("isNewest", plan.text().digest().equals(text.digest()));
    }
}
