package passage.publication;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.Event.ServiceEvent;
import passage.events.EventTypes;
import passage.events.PlanFact.PlanPublished;
import passage.events.Publisher;
import passage.events.ServiceFact.PagePublished;
import passage.events.Topics;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.platform.clock.BusinessClock;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;
import passage.process.Answers;
import passage.process.Message;
import passage.process.Transitions;
import passage.route.Route.Channel;

/** Hears from the website that a page is live, and counts the plan as published only if its text is the released one. */
@Component
class LivePages implements Consumer {
    private static final Set<String> IGNORED = EventTypes.allBut(PagePublished.class);

    private final Plans plans;
    private final ObjectProvider<Transitions> transitions;

    LivePages(Plans plans, ObjectProvider<Transitions> transitions) {
        this.plans = plans;
        this.transitions = transitions;
    }

    @Override
    public String name() {
        return "workflow-pages";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.WEBSITE);
    }

    @Override
    public Set<String> ignored() {
        return IGNORED;
    }

    @Override
    public void take(Received received) {
        if (Publisher.read(received) instanceof ServiceEvent event && event.fact() instanceof PagePublished page) {
            var plan = plans.byPublication(page.publicationId())
                    .orElseThrow(() -> new IllegalStateException("Page %s is of publication %s, which is not known here"
                            .formatted(page.address(), page.publicationId())));
            transitions
                    .getObject()
                    .hear(
                            plan.id(),
                            Message.PAGE_LIVE,
                            page.publicationId(),
                            locked -> record(locked, page),
                            Answers.none().with("published", true));
        }
    }

    private void record(Plan plan, PagePublished page) {
        var released = plan.sending().releasedDigest();
        if (!page.publicationId().equals(plan.sending().publicationId())
                || !page.digest().equals(released)) {
            throw new IllegalStateException("Page %s shows the text %s, but %s was released"
                    .formatted(page.address(), page.digest(), released));
        }
        var on = LocalDate.ofInstant(page.publishedAt(), BusinessClock.LONDON);
        plan.sending().publish(page.digest(), page.address(), on);
        plan.note(
                new PlanPublished(Channel.PASSAGE.toString(), page.address(), page.digest(), on),
                transitions.getObject().bySystem(plan));
    }
}
