package passage.publication;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepForm;
import passage.process.StepPages;
import passage.process.TakesSteps;
import passage.process.Taking;
import passage.route.Route.Channel;
import passage.route.Routes;
import passage.route.Timetable;

/** The page on which democratic services publish the endorsed text, or record where the council published it. */
@Component
class PublicationPages implements TakesSteps {
    private final Publication publication;
    private final Routes routes;
    private final BusinessClock clock;
    private final StepPages pages;

    PublicationPages(Publication publication, Routes routes, BusinessClock clock, StepPages pages) {
        this.publication = publication;
        this.routes = routes;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<StepForm> forms() {
        return List.of(pages.of(Step.PUBLISH_PLAN, "publication/publication", this::facts)
                .takenBy(this::publish));
    }

    private Taking publish(Form form) {
        boolean outside = form.values().containsKey("address");
        var publishedOn = outside
                ? Fields.past(form, "publishedOn", clock.today(), "Enter the day on which it was published")
                : null;
        var address = Fields.optionalAddress(form, "address");
        if (outside && address == null) {
            form.error("address", "Enter the address of the page");
        }
        return Taking.of(
                outside ? "Publication recorded" : "Plan released for publication",
                (reference, seen, evidence) -> publication.publish(reference, seen, address, publishedOn, evidence));
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var way = routes.get(plan.commission(), plan.authority()).publication();
        var due = routes.timetable(plan.commission(), plan.authority())
                .step(Timetable.PUBLISH)
                .latest();
        model.put("isOutside", way.channel() == Channel.OUTSIDE);
        model.put("order", way.order().toString());
        model.put("planned", way.plannedOn());
        model.put("due", due);
        model.put("isLate", due != null && clock.today().isAfter(due));
        model.put("shown", pages.shown(plan.certifiedText()));
        model.put("submittedOn", plan.sending().submittedOn());
        model.put(
                "isSubmitted",
                plan.certifiedText().digest().equals(plan.sending().submittedDigest()));
        var decision = plan.decision();
        model.put("body", decision.body());
        model.put("outcome", decision.outcome().plain());
        model.put("decidedOn", decision.decidedOn());
    }
}
