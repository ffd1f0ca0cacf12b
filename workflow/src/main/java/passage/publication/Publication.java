package passage.publication;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.calendar.Deadline;
import passage.events.Evidence;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.ReleasedForPublication;
import passage.plan.Circumstances;
import passage.plan.Correction;
import passage.plan.Plan;
import passage.plan.Text;
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
    private static final String AGAIN = "Task_Republish";
    private static final LocalTime OFFICES_OPEN = LocalTime.of(9, 0);

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
            var answers = Answers.none();
            if (way.channel() == Channel.PASSAGE) {
                answers.with(
                        "publicationId", release(plan, move.circumstances()).toString());
            } else {
                recordOutside(plan, address, publishedOn, move.circumstances());
                answers.with("published", true);
            }
            return AGAIN.equals(move.task()) ? answers : answers.with("progressCycle", yearly(publishedOn));
        });
    }

    /** Each year from the day of publication, at the hour at which offices open. */
    private String yearly(@Nullable LocalDate publishedOn) {
        var from = publishedOn == null ? clock.today() : publishedOn;
        return "R/%s/P1Y".formatted(Deadline.at(from.plusYears(1), OFFICES_OPEN));
    }

    private UUID release(Plan plan, Circumstances by) {
        var id = ids.generate();
        var text = plan.certifiedText();
        var endorsement = Endorsement.of(plan, text);
        plan.sending().release(id, text.digest());
        plan.note(
                new ReleasedForPublication(
                        id,
                        plan.title(),
                        authorities.get(plan.authority()).slug(),
                        text.content(),
                        endorsement.body(),
                        endorsement.decidedOn(),
                        endorsement.outcome()),
                by);
        return id;
    }

    /** Who agreed the text that is published: for a corrected one, those who agreed the correction. */
    private record Endorsement(String body, LocalDate decidedOn, String outcome) {
        static Endorsement of(Plan plan, Text text) {
            var further = plan.sending()
                    .correction()
                    .filter(correction -> correction.textNo() == text.no())
                    .map(Correction::decision)
                    .orElse(null);
            if (further != null) {
                return new Endorsement(further.body(), further.decidedOn(), further.outcome());
            }
            var decision = plan.decision();
            return new Endorsement(
                    decision.body(), decision.decidedOn(), decision.outcome().toString());
        }
    }

    private void recordOutside(Plan plan, @Nullable String address, @Nullable LocalDate publishedOn, Circumstances by) {
        if (address == null || address.isBlank() || publishedOn == null) {
            throw Refused.byRule(
                    "Passage's own rule: what is published outside is evidenced",
                    "Say at which address and when (publishedOn) the plan was published");
        }
        if (publishedOn.isAfter(clock.today())) {
            throw Refused.notYet("A publication is recorded once it was made", publishedOn, clock.today());
        }
        var digest = plan.certifiedText().digest();
        plan.sending().publish(digest, address, publishedOn);
        plan.note(new PlanPublished(Channel.OUTSIDE.toString(), address, digest, publishedOn), by);
    }
}
