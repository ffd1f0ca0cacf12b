package passage.submission;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import passage.plan.Plan;
import passage.platform.access.Access;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;
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
    private final StepPages pages;

    CertificationPages(Submission submission, Access access, StepPages pages) {
        this.submission = submission;
        this.access = access;
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
        if (plan.texts().stream().anyMatch(text -> text.draftedBy().equals(person))) {
            throw Refused.byRule(
                    "Passage's own rule: the certifier is not the author",
                    "You drafted a version of this plan, so somebody else must certify it");
        }
        var text = Sendable.at(pages.taskOf(plan, Step.CERTIFY_PLAN).orElse(null), plan);
        var endorsement = Endorsed.of(plan, text);
        model.put("endorsement", endorsement);
        model.put("asLaid", endorsement != null && endorsement.laid().equals(text.digest()));
        model.put("shown", pages.shown(text));
        model.put("isNewest", plan.text().digest().equals(text.digest()));
    }
}
