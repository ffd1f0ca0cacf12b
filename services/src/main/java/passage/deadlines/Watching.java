package passage.deadlines;

import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import passage.events.Event.PlanEvent;
import passage.events.EventTypes;
import passage.events.PlanFact.DecisionRecorded;
import passage.events.PlanFact.DueDatesMoved;
import passage.events.PlanFact.PlanClosed;
import passage.events.PlanFact.PlanEndorsed;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.PlanRejected;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.PlanFact.PlanWithdrawn;
import passage.events.PlanFact.RouteChanged;
import passage.events.PlanFact.TimetableReckoned;
import passage.events.Publisher;
import passage.events.Topics;
import passage.platform.clock.BusinessClock;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;

/** Takes what happened to plans: sets their deadlines, and says when these are met. */
@Component
@EnableConfigurationProperties(Ladder.class)
class Watching implements Consumer {
    private static final Set<String> IGNORED = EventTypes.allBut(
            PlanOpened.class,
            DueDatesMoved.class,
            RouteChanged.class,
            TimetableReckoned.class,
            DecisionRecorded.class,
            PlanEndorsed.class,
            PlanSubmitted.class,
            PlanPublished.class,
            PlanRejected.class,
            PlanWithdrawn.class,
            PlanClosed.class);

    /** 'Noted' is not among them: whether it counts is the authority's rule, and PlanEndorsed tells. */
    private static final Set<String> AUTHORISING = Set.of("endorsed", "approved", "adopted", "amended-and-approved");

    private final Watches watches;
    private final Ladder ladder;
    private final Announcer announcer;
    private final BusinessClock clock;

    Watching(Watches watches, Ladder ladder, Announcer announcer, BusinessClock clock) {
        this.watches = watches;
        this.ladder = ladder;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.PLANS);
    }

    @Override
    public Set<String> ignored() {
        return IGNORED;
    }

    @Override
    public int atOnce() {
        return 50;
    }

    @Override
    public void take(Received received) {
        if (Publisher.read(received) instanceof PlanEvent event) {
            take(event, received.id());
        }
    }

    private void take(PlanEvent event, UUID cause) {
        if (event.fact() instanceof PlanOpened opened) {
            var watch = watches.save(new Watch(event.plan()));
            announcer.say(watch, cause, watch.arm(opened.dues(), ladder, clock.now()));
        } else if (event.fact() instanceof DueDatesMoved moved) {
            var watch = watchOf(event);
            announcer.say(watch, cause, watch.move(moved.dues(), ladder, clock.now()));
        } else if (event.fact() instanceof RouteChanged changed) {
            var watch = watchOf(event);
            announcer.say(watch, cause, watch.move(changed.dues(), ladder, clock.now()));
        } else if (event.fact() instanceof TimetableReckoned timetable) {
            var watch = watchOf(event);
            announcer.say(watch, cause, watch.look(timetable, ladder));
        } else if (event.fact() instanceof DecisionRecorded decision && authorises(decision)) {
            // an amended text is bound only once its wording is confirmed, but the decision was taken in time or not
            var watch = watchOf(event);
            announcer.say(watch, cause, watch.meet("endorse", decision.decidedOn()));
        } else if (event.fact() instanceof PlanEndorsed endorsed && endorsed.actsToCome() == 0) {
            var watch = watchOf(event);
            announcer.say(watch, cause, watch.meet("endorse", endorsed.decidedOn()));
        } else if (event.fact() instanceof PlanSubmitted submitted) {
            var watch = watchOf(event);
            announcer.say(watch, cause, watch.meet("submit", submitted.sentOn()));
        } else if (event.fact() instanceof PlanPublished published) {
            var watch = watchOf(event);
            announcer.say(watch, cause, watch.meet("publish", published.publishedOn()));
        } else if (isTheEnd(event)) {
            watchOf(event).silence();
        }
    }

    private static boolean authorises(DecisionRecorded decision) {
        return decision.actsToCome() == 0 && AUTHORISING.contains(decision.outcome());
    }

    private static boolean isTheEnd(PlanEvent event) {
        return event.fact() instanceof PlanRejected
                || event.fact() instanceof PlanWithdrawn
                || event.fact() instanceof PlanClosed;
    }

    private Watch watchOf(PlanEvent event) {
        return watches.lock(event.plan().id())
                .orElseThrow(() -> new IllegalStateException("%s came before the plan %s was opened"
                        .formatted(
                                event.fact().getClass().getSimpleName(),
                                event.plan().reference())));
    }
}
