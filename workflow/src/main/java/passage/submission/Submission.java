package passage.submission;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.events.PlanFact.PlanSubmitted;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Route.Channel;
import passage.route.Routes;

/** Certifies the endorsed text and sends exactly that text. */
@Service
class Submission {
    private final Routes routes;
    private final Transitions transitions;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Submission(Routes routes, Transitions transitions, BusinessClock clock) {
        this.routes = routes;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** How a plan was sent outside Passage; all that an auditor needs to follow it up. */
    record SentOutside(
            @Nullable LocalDate sentOn,
            @Nullable String how,
            @Nullable String to,
            @Nullable String evidenceNote) {
        void requireComplete() {
            if (sentOn == null || blank(how) || blank(to) || blank(evidenceNote)) {
                throw Refused.byRule(
                        "Passage's own rule: what is sent outside is evidenced",
                        "Say when it was sent (sentOn), how, to whom (to) and what shows it (evidenceNote)");
            }
        }

        void requireNothing() {
            if (sentOn != null || how != null || to != null) {
                throw Refused.byRule(
                        "Passage's own rule: what is sent through Passage is sent today",
                        "Leave out sentOn, how and to; they are for plans that are sent outside Passage");
            }
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    @Transactional
    Plan certify(String reference, IfMatch ifMatch, String statement, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.CERTIFY_PLAN, evidence, move -> {
            move.plan().certify(move.person(), statement, move.circumstances());
            return Answers.none();
        });
    }

    @Transactional
    Plan submit(String reference, IfMatch ifMatch, SentOutside outside, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.SUBMIT_PLAN, evidence, move -> {
            var plan = move.plan();
            var way = routes.get(plan.commission(), plan.authority()).submission();
            if (way.channel() == Channel.OUTSIDE) {
                outside.requireComplete();
            } else {
                outside.requireNothing();
            }
            var sentOn = outside.sentOn() == null ? clock.today() : outside.sentOn();
            if (sentOn.isAfter(clock.today())) {
                throw Refused.byRule(
                        "A submission is recorded once it was sent",
                        "%s lies after today, %s".formatted(sentOn, clock.today()));
            }
            var text = plan.endorsedText();
            var id = ids.generate();
            plan.sending().submit(id, text.digest(), sentOn);
            plan.note(
                    new PlanSubmitted(
                            id,
                            way.channel().toString(),
                            way.basis().toString(),
                            text.content(),
                            sentOn,
                            outside.how(),
                            outside.to()),
                    move.circumstances());
            return Answers.none().with("submitted", true).with("submissionId", id.toString());
        });
    }
}
