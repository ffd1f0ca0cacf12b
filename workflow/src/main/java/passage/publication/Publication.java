package passage.publication;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.events.Evidence;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.ReleasedForPublication;
import passage.plan.Circumstances;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Route.Channel;
import passage.route.Routes;

/** Releases the endorsed text to our website, or records where the council published it by itself. */
@Service
class Publication {
    private final Routes routes;
    private final Authorities authorities;
    private final Transitions transitions;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Publication(Routes routes, Authorities authorities, Transitions transitions, BusinessClock clock) {
        this.routes = routes;
        this.authorities = authorities;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Transactional
    Plan publish(
            String reference,
            IfMatch ifMatch,
            @Nullable String address,
            @Nullable LocalDate publishedOn,
            @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.PUBLISH_PLAN, evidence, move -> {
            var plan = move.plan();
            var way = routes.get(plan.commission(), plan.authority()).publication();
            if (way.channel() == Channel.PASSAGE) {
                var id = release(plan, move.circumstances());
                return Answers.none().with("publicationId", id.toString());
            }
            recordOutside(plan, address, publishedOn, move.circumstances());
            return Answers.none().with("published", true);
        });
    }

    private UUID release(Plan plan, Circumstances by) {
        var id = ids.generate();
        var decision = plan.decision();
        plan.sending().release(id);
        plan.note(
                new ReleasedForPublication(
                        id,
                        plan.title(),
                        authorities.get(plan.authority()).slug(),
                        plan.endorsedText().content(),
                        decision.body(),
                        decision.decidedOn(),
                        decision.outcome().toString()),
                by);
        return id;
    }

    private void recordOutside(Plan plan, @Nullable String address, @Nullable LocalDate publishedOn, Circumstances by) {
        if (address == null || address.isBlank() || publishedOn == null) {
            throw Refused.byRule(
                    "Passage's own rule: what is published outside is evidenced",
                    "Say at which address and when (publishedOn) the plan was published");
        }
        if (publishedOn.isAfter(clock.today())) {
            throw Refused.byRule(
                    "A publication is recorded once it was made",
                    "%s lies after today, %s".formatted(publishedOn, clock.today()));
        }
        var digest = plan.endorsedText().digest();
        plan.sending().publish(digest, address, publishedOn);
        plan.note(new PlanPublished(Channel.OUTSIDE.toString(), address, digest, publishedOn), by);
    }
}
