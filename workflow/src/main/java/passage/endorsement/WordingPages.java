package passage.endorsement;

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
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.layout.Difference;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepPage;
import passage.process.StepPages;

/** The pages on which agreed wording is brought in by the author and confirmed by democratic services. */
@Controller
@RequestMapping("/plans/{reference}")
class WordingPages {
    private static final Map<String, String> CHOICES = new LinkedHashMap<>();

    static {
        CHOICES.put("yes", "Yes, it says what was agreed");
        CHOICES.put("no", "No, it goes back to the report author");
    }

    private final Endorsement endorsement;
    private final ContentStore contents;
    private final BusinessClock clock;
    private final StepPages pages;
    private final StepPage amended;
    private final StepPage wording;

    WordingPages(Endorsement endorsement, ContentStore contents, BusinessClock clock, StepPages pages) {
        this.endorsement = endorsement;
        this.contents = contents;
        this.clock = clock;
        this.pages = pages;
        this.amended = pages.of(Step.AMEND_TEXT, "endorsement/amended-text", this::facts);
        this.wording = pages.of(Step.CONFIRM_WORDING, "endorsement/wording", this::compared);
    }

    @GetMapping("/amended-text")
    ModelAndView amended(@PathVariable String reference) {
        return amended.show(reference);
    }

    @PostMapping("/amended-text")
    ModelAndView complete(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var note = Fields.optionalWords(form, "note", 2000);
        var evidence = Fields.evidence(form, clock.today());
        return amended.take(
                reference,
                form,
                redirect,
                "Agreed wording sent to be confirmed",
                () -> endorsement.completeAmendedText(reference, form.ifMatch(), note, evidence));
    }

    @GetMapping("/wording")
    ModelAndView wording(@PathVariable String reference) {
        return wording.show(reference);
    }

    @PostMapping("/wording")
    ModelAndView confirm(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        if (!CHOICES.containsKey(form.text("agreed"))) {
            form.error("agreed", "Say whether the new version says what was agreed");
        }
        boolean agreed = form.text("agreed").equals("yes");
        var note = Fields.optionalWords(form, "note", 2000);
        if (form.text("agreed").equals("no") && note == null) {
            form.error("note", "Say what is still to be changed");
        }
        var evidence = Fields.evidence(form, clock.today());
        return wording.take(
                reference,
                form,
                redirect,
                agreed ? "Wording confirmed" : "Wording sent back to the report author",
                () -> endorsement.confirmWording(reference, form.ifMatch(), agreed, note, evidence));
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
