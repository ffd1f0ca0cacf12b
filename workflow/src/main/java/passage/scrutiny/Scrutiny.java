package passage.scrutiny;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.commission.Commissions;
import passage.events.Evidence;
import passage.events.PlanFact.CommentsAnswered;
import passage.events.PlanFact.PlanReviewed;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.process.Answers;
import passage.process.Positions;
import passage.process.Step;
import passage.process.Transitions;
import passage.route.Routes;
import passage.scrutiny.Comment.Response;

/** Records reviews and the answers to their comments. */
@Service
class Scrutiny {
    private final Reviews reviews;
    private final Routes routes;
    private final Commissions commissions;
    private final Positions positions;
    private final Transitions transitions;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Scrutiny(
            Reviews reviews,
            Routes routes,
            Commissions commissions,
            Positions positions,
            Transitions transitions,
            BusinessClock clock) {
        this.reviews = reviews;
        this.routes = routes;
        this.commissions = commissions;
        this.positions = positions;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** What was recorded of a review. */
    record Held(@Nullable String body, LocalDate heldOn, Review.Outcome outcome, List<String> comments) {}

    /** An answer to one comment. */
    record Answered(int comment, Response response, String reason) {}

    @Transactional
    Plan record(String reference, IfMatch ifMatch, Held held, @Nullable Evidence evidence) {
        if (held.heldOn().isAfter(clock.today())) {
            throw Refused.notYet("A review is recorded once it was held", held.heldOn(), clock.today());
        }
        return transitions.take(reference, ifMatch, Step.RECORD_REVIEW, evidence, move -> {
            var plan = move.plan();
            commissions.requireSince(plan.commission(), held.heldOn(), "The review");
            var route = routes.get(plan.commission(), plan.authority());
            int before = reviews.findByPlanOrderByNo(plan.id()).size();
            int no = before + 1;
            int inRound = positions.reviewsHeld(plan.id()) + 1; // a new draft may be reviewed again from the first
            var planned = route.review(inRound);
            var body = held.body() == null || held.body().isBlank() ? planned.body() : held.body();
            boolean toAnswer = planned.answersWanted() && !held.comments().isEmpty();
            reviews.save(new Review(
                    ids.generate(),
                    plan.id(),
                    no,
                    body,
                    held.heldOn(),
                    held.outcome(),
                    plan.text().digest(),
                    held.comments()));
            plan.note(
                    new PlanReviewed(
                            no,
                            body,
                            held.heldOn(),
                            held.outcome().toString(),
                            held.comments().size(),
                            toAnswer,
                            plan.text().digest()),
                    move.circumstances());
            return Answers.none().with("reviewNo", inRound).with("commentsToAnswer", toAnswer);
        });
    }

    @Transactional
    Plan answer(String reference, IfMatch ifMatch, List<Answered> answers, @Nullable Evidence evidence) {
        return transitions.take(reference, ifMatch, Step.ANSWER_COMMENTS, evidence, move -> {
            var review = latest(move.plan().id());
            answers.forEach(each -> review.answer(each.comment(), each.response(), each.reason()));
            review.requireAllAnswered();
            move.plan()
                    .note(
                            new CommentsAnswered(
                                    review.no(),
                                    review.count(Response.ACCEPTED),
                                    review.count(Response.PARTLY),
                                    review.count(Response.NOT_ACCEPTED)),
                            move.circumstances());
            return Answers.none().with("commentsToAnswer", false);
        });
    }

    /** The number, in the route, of the review that is to be recorded next. */
    int reviewInHand(UUID plan) {
        return positions.reviewsHeld(plan) + 1;
    }

    List<Review> of(UUID plan) {
        return reviews.findByPlanOrderByNo(plan);
    }

    Review latest(UUID plan) {
        var all = of(plan);
        return all.get(all.size() - 1);
    }
}
