package passage.endorsement;

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
import passage.endorsement.FinalTextApi.SignOffOutcome;
import passage.plan.Plan;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.layout.Difference;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepPage;
import passage.process.StepPages;

/** The pages on which the author settles delegated last words and the delegate signs them off. */
@Controller
@RequestMapping("/plans/{reference}")
class FinalTextPages {
    private final FinalText finalText;
    private final ContentStore contents;
    private final BusinessClock clock;
    private final StepPages pages;
    private final StepPage finish;
    private final StepPage signOff;

    FinalTextPages(FinalText finalText, ContentStore contents, BusinessClock clock, StepPages pages) {
        this.finalText = finalText;
        this.contents = contents;
        this.clock = clock;
        this.pages = pages;
        this.finish = pages.of(Step.FINALISE_TEXT, "endorsement/final-text", this::facts);
        this.signOff = pages.of(Step.SIGN_OFF_TEXT, "endorsement/sign-off", this::facts);
    }

    @GetMapping("/final-text")
    ModelAndView finish(@PathVariable String reference) {
        return finish.show(reference);
    }

    @PostMapping("/final-text")
    ModelAndView finished(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var note = Fields.optionalWords(form, "note", 2000);
        var evidence = Fields.evidence(form, clock.today());
        return finish.take(
                reference,
                form,
                redirect,
                "Final text sent to be signed off",
                () -> finalText.finish(reference, form.ifMatch(), note, evidence));
    }

    @GetMapping("/sign-off")
    ModelAndView signOff(@PathVariable String reference) {
        return signOff.show(reference);
    }

    @PostMapping("/sign-off")
    ModelAndView answered(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var outcome = form.choice("outcome", SignOffOutcome.values(), "Say whether you sign off the final text");
        boolean signed = outcome == SignOffOutcome.SIGNED_OFF;
        var words = form.hasErrors()
                ? ""
                : signed
                        ? Fields.words(form, "statement", 4000, "Say why the change is within the delegation")
                        : Fields.words(form, "note", 2000, "Say what is to be changed");
        var consulted = form.optional("consulted");
        var consultedOn = form.optionalDate("consultedOn", "Enter the day of the consultation");
        var evidence = Fields.evidence(form, clock.today());
        return signOff.take(reference, form, redirect, signed ? "Final text signed off" : "Final text returned", () -> {
            if (signed) {
                var word = new FinalText.Word(words, consulted, consultedOn);
                finalText.signOff(reference, form.ifMatch(), word, evidence);
            } else {
                finalText.sendBack(reference, form.ifMatch(), words, evidence);
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
        model.put("delegate", Role.named(delegation.to()).title());
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
