package passage.submission;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.events.PlanFact.PlanSubmitted;
import passage.plan.Plan;
import passage.plan.Text;
import passage.platform.access.Substitutes;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Step;
import passage.process.Transitions;
import passage.process.Transitions.Move;
import passage.route.Route;
import passage.route.Route.Channel;
import passage.route.Routes;

/** Certifies the endorsed text and sends exactly that text. */
@Service
class Submission {
    private final Routes routes;
    private final Transitions transitions;
    private final Substitutes substitutes;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Submission(Routes routes, Transitions transitions, Substitutes substitutes, BusinessClock clock) {
        this.routes = routes;
        this.transitions = transitions;
        this.substitutes = substitutes;
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
            var plan = move.plan();
            var text = Sendable.at(move.task(), plan);
            var bound = substitutes.boundTo(plan.authority(), move.person());
            plan.certify(text, move.person(), bound, statement, move.circumstances());
            return Sendable.ON_THE_WAY.equals(move.task())
                    ? Answers.none().with("textSent", isHeld(plan, text))
                    : Answers.none();
        });
    }

    /** What was sent outside Passage is confirmed there too, so the council sends it again. */
    private boolean isHeld(Plan plan, Text text) {
        var way = routes.get(plan.commission(), plan.authority()).submission();
        return way.channel() == Channel.PASSAGE && plan.sending().holds(text.digest());
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
                throw Refused.notYet("A submission is recorded once it was sent", sentOn, clock.today());
            }
            var id = ids.generate();
            send(move, id, way, outside, sentOn);
            return Sendable.sent(move.task(), plan, id);
        });
    }

    private static void send(Move move, UUID id, Route.Submission way, SentOutside outside, LocalDate sentOn) {
        var plan = move.plan();
        var text = plan.certifiedText();
        var basis = Sendable.basis(move.task(), way.basis(), plan).toString();
        var channel = way.channel().toString();
        var replaced = plan.sending().submit(id, text, basis, channel, sentOn);
        plan.note(
                new PlanSubmitted(
                        id, channel, basis, text.content(), sentOn, outside.how(), outside.to(), replaced.orElse(null)),
                move.circumstances());
    }
}
