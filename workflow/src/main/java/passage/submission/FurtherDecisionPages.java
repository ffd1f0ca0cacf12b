package passage.submission;

import java.util.LinkedHashMap;
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
import passage.plan.Correction.FurtherDecision;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.layout.Difference;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepPage;
import passage.process.StepPages;
import passage.route.ActKind;

/** The page on which democratic services record who agreed a corrected text. */
@Controller
@RequestMapping("/plans/{reference}/further-decisions")
class FurtherDecisionPages {
    private static final Map<String, String> OUTCOMES = new LinkedHashMap<>();
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        OUTCOMES.put("within-delegation", "The change lies within what was delegated");
        OUTCOMES.put("endorsed", "Endorsed");
        OUTCOMES.put("approved", "Approved");
        OUTCOMES.put("adopted", "Adopted");
        OUTCOMES.put(Correspondence.REJECTED, "Rejected: the author corrects it again");
        for (var kind : ActKind.values()) {
            KINDS.put(kind.toString(), title(kind));
        }
    }

    private final Correspondence correspondence;
    private final ContentStore contents;
    private final BusinessClock clock;
    private final StepPages pages;
    private final StepPage page;

    FurtherDecisionPages(Correspondence correspondence, ContentStore contents, BusinessClock clock, StepPages pages) {
        this.correspondence = correspondence;
        this.contents = contents;
        this.clock = clock;
        this.pages = pages;
        this.page = pages.of(Step.RECORD_FURTHER_DECISION, "submission/further-decision", this::facts);
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        return page.show(reference);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        if (!OUTCOMES.containsKey(form.text("outcome"))) {
            form.error("outcome", "Say what was decided");
        }
        var decision = new FurtherDecision(
                form.choice("formOfAct", ActKind.values(), "Say in which form it was decided")
                        .toString(),
                Fields.words(form, "body", 200, "Enter who decided, by body or office"),
                form.text("outcome"),
                Fields.past(form, "decidedOn", clock.today(), "Enter the day of the decision"),
                Fields.words(form, "reasons", 8000, "Enter the reasons"));
        var evidence = Fields.evidence(form, clock.today());
        return page.take(
                reference,
                form,
                redirect,
                "Decision recorded",
                () -> correspondence.decide(reference, form.ifMatch(), decision, evidence));
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var correction = plan.sending().correction().orElseThrow();
        var before = plan.text(plan.sending().get(correction.submission()).textNo());
        var after = plan.text(correction.textNo());
        model.put("before", pages.shown(before));
        model.put("shown", pages.shown(after));
        model.put("outcomes", OUTCOMES);
        model.put("kinds", KINDS);
        if (pages.shown(before).html() != null && pages.shown(after).html() != null) {
            model.put(
                    "difference",
                    Difference.between(
                            contents.get(before.digest()).text(),
                            contents.get(after.digest()).text()));
        }
    }

    private static String title(ActKind kind) {
        var words = kind.toString().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
