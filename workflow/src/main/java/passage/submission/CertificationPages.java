package passage.submission;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import passage.plan.Plan;
import passage.platform.access.Access;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepPage;
import passage.process.StepPages;

/** The page on which somebody other than the author vouches for the endorsed text. */
@Controller
@RequestMapping("/plans/{reference}/certification")
class CertificationPages {
    private final Submission submission;
    private final Access access;
    private final BusinessClock clock;
    private final StepPages pages;
    private final StepPage page;

    CertificationPages(Submission submission, Access access, BusinessClock clock, StepPages pages) {
        this.submission = submission;
        this.access = access;
        this.clock = clock;
        this.pages = pages;
        this.page = pages.of(Step.CERTIFY_PLAN, "submission/certification", this::facts);
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        return page.show(reference);
    }

    @PostMapping
    ModelAndView certify(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var statement = Fields.words(form, "statement", 2000, "Enter what you certify");
        var evidence = Fields.evidence(form, clock.today());
        return page.take(
                reference,
                form,
                redirect,
                "Plan certified",
                () -> submission.certify(reference, form.ifMatch(), statement, evidence));
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
