package passage.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import passage.plan.Correction.FurtherDecision;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.layout.Difference;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;
import passage.route.ActKind;

/** The page on which democratic services record who agreed a corrected text. */
@Component
class FurtherDecisionPages implements TakesSteps {
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

    FurtherDecisionPages(Correspondence correspondence, ContentStore contents, BusinessClock clock, StepPages pages) {
        this.correspondence = correspondence;
        this.contents = contents;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(pages.of(Step.RECORD_FURTHER_DECISION, "submission/further-decision", this::facts)
                .takenBy(this::decide));
    }

    private Taking decide(Form form) {
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
        return Taking.of(
                "Decision recorded",
                (reference, seen, evidence) -> correspondence.decide(reference, seen, decision, evidence));
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
