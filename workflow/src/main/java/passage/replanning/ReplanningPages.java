package passage.replanning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import passage.events.Plainly;
import passage.plan.Plan;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;
import passage.process.Fields;
import passage.process.Positions;
import passage.process.StepForm;
import passage.process.StepPage.ToCheck;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;
import passage.replanning.Replanning.Tried;
import passage.route.ActKind;

/** The page on which democratic services change how a plan under way goes on. */
@Component
class ReplanningPages implements TakesSteps {
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        ORDERS.put("before", "Before the submission");
        ORDERS.put("with", "Side by side with it");
        ORDERS.put("after", "After it");
        KINDS.put("", "No further act");
        for (var kind : ActKind.values()) {
            KINDS.put(kind.toString(), Plainly.words(kind.toString()));
        }
    }

    private final Replanning replanning;
    private final Positions positions;
    private final StepPages pages;

    ReplanningPages(Replanning replanning, Positions positions, StepPages pages) {
        this.replanning = replanning;
        this.positions = positions;
        this.pages = pages;
    }

    /** An act or a review that lies ahead. */
    record Line(int no, String field, String body, String kind, boolean executive, boolean mayGo) {}

    @Override
    public List<StepForm> forms() {
        return List.of(pages.whileUnderWay(
                        "Change how this plan goes", "route", "replanning/route", Replanning.KEEPERS, this::facts)
                .takenBy(this::change)
                .fillingThose(name -> name.matches("act-\\d{1,2}-.*")));
    }

    private Taking change(Form form) {
        var wish = RouteForm.read(form);
        var reason = Fields.words(form, "reason", 2000, "Enter why it is changed");
        return Taking.of(
                        "The plan’s way was changed",
                        (reference, seen, evidence) -> replanning.change(
                                reference,
                                seen,
                                (plan, behind) -> wish.of(replanning.routeOf(plan), behind),
                                reason,
                                evidence))
                .checked((plan, rests) -> check(form, wish, plan, reason, rests));
    }

    private ToCheck check(Form form, RouteForm wish, Plan plan, String reason, String rests) {
        var answers = new LinkedHashMap<String, String>();
        form.carryOut(() -> {
            var wanted = wish.of(replanning.routeOf(plan), positions.behind(plan));
            Tried tried = replanning.tried(plan, wanted);
            answers.putAll(Differences.answers(tried.changes(), tried.comparison()));
        });
        answers.put("Why", reason);
        answers.put("It rests on", rests);
        return new ToCheck(
                answers,
                "The plan’s dates and deadlines move at once, and reminders of the old dates fall silent. The change and"
                        + " its reason stand in the plan’s history. Whoever has a form of this plan open is asked to look"
                        + " again.",
                "Change how the plan goes");
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var route = replanning.routeOf(plan);
        var behind = positions.behind(plan);
        boolean over = behind.published() && behind.sent();
        if (over) {
            throw Refused.wrongState("The plan was submitted and published, so nothing of its way lies ahead");
        }
        int acts = route.acts().size();
        model.put(
                "acts",
                IntStream.rangeClosed(behind.acts() + 1, acts)
                        .mapToObj(n -> {
                            var act = route.act(n);
                            return new Line(
                                    n,
                                    "act-" + n,
                                    act.body(),
                                    Plainly.words(act.kind().toString()),
                                    act.kind().isExecutive(),
                                    n > behind.acts() + 1 || behind.acts() == 0 && acts > 1);
                        })
                        .toList());
        model.put(
                "reviews",
                behind.reviewed()
                        ? List.of()
                        : IntStream.rangeClosed(
                                        behind.reviews() + 1, route.reviews().size())
                                .mapToObj(n -> new Line(
                                        n, "review-" + n, route.review(n).body(), "review", false, true))
                                .toList());
        model.put("behind", behind);
        model.put("mayAddAct", behind.acts() < acts);
        model.put("orders", ORDERS);
        model.put("kinds", KINDS);
        model.put("asItIs", RouteForm.asItIs(route, behind));
    }
}
