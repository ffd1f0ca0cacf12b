package passage.department;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import passage.events.ContentRef;
import passage.events.Event.PlanEvent;
import passage.events.Event.ServiceEvent;
import passage.events.EventTypes;
import passage.events.PlanFact.DeadlineWarned;
import passage.events.PlanFact.DueDatesMoved;
import passage.events.PlanFact.PaperConfirmed;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanFact.PlanPublished;
import passage.events.PlanFact.PlanSubmitted;
import passage.events.PlanFact.PlanWithdrawn;
import passage.events.PlanFact.ProgressDue;
import passage.events.PlanFact.ProgressReported;
import passage.events.PlanFact.QuestionReceived;
import passage.events.PlanFact.ReceiptRecorded;
import passage.events.PlanFact.RouteChanged;
import passage.events.PlanFact.StepClaimed;
import passage.events.PlanFact.StepGivenBack;
import passage.events.PlanFact.StepHandedOver;
import passage.events.PlanFact.TextDrafted;
import passage.events.Publisher;
import passage.events.ServiceFact.ReceiptIssued;
import passage.events.Topics;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;

/** Takes what happened to plans: keeps the national list, stores submissions and gives receipts for them. */
@Component
class Receiving implements Consumer {
    /** Those that tell nothing of how far a plan is, nor of what a submission rests on. */
    private static final Set<String> IGNORED = Stream.of(
                    TextDrafted.class,
                    PaperConfirmed.class,
                    DeadlineWarned.class,
                    ReceiptRecorded.class,
                    QuestionReceived.class,
                    ProgressReported.class,
                    ProgressDue.class,
                    StepClaimed.class,
                    StepHandedOver.class,
                    StepGivenBack.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final NationalList plans;
    private final ReceivedSubmissions submissions;
    private final Receipts receipts;
    private final Hearing hearing;
    private final Following following;
    private final ContentStore content;
    private final Publisher publisher;
    private final BusinessClock clock;

    Receiving(
            NationalList plans,
            ReceivedSubmissions submissions,
            Receipts receipts,
            Hearing hearing,
            Following following,
            ContentStore content,
            Publisher publisher,
            BusinessClock clock) {
        this.plans = plans;
        this.submissions = submissions;
        this.receipts = receipts;
        this.hearing = hearing;
        this.following = following;
        this.content = content;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "department";
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
        var entry = event.fact() instanceof PlanOpened opened
                ? plans.save(new NationalEntry(event.plan(), opened))
                : entryOf(event);
        following.take(entry, event, cause);
        if (event.fact() instanceof PlanSubmitted submitted) {
            receive(entry, submitted, cause);
        } else if (event.fact() instanceof DueDatesMoved moved) {
            entry.dueBy(moved.dues());
        } else if (event.fact() instanceof RouteChanged changed) {
            entry.dueBy(changed.dues());
        } else if (event.fact() instanceof PlanPublished published) {
            entry.published(published.publishedOn(), published.address());
        } else if (event.fact() instanceof PlanWithdrawn) {
            entry.withdrawn();
        } else {
            hearing.take(event.fact());
        }
    }

    private void receive(NationalEntry entry, PlanSubmitted sent, UUID cause) {
        var known = submissions.findById(sent.submissionId());
        if (known.isPresent()) {
            requireSame(known.get(), sent);
            return;
        }
        entry.submitted(sent.sentOn());
        if (!sent.channel().equals("passage")) {
            submissions.save(new ReceivedSubmission(entry, sent, null, clock.now()));
            following.sent(entry.plan().id(), sent.submissionId());
            return;
        }
        verify(sent.text());
        var receipt = receipts.next(clock.today());
        var receivedAt = clock.now();
        submissions.save(new ReceivedSubmission(entry, sent, receipt, receivedAt));
        following.sent(entry.plan().id(), sent.submissionId());
        var issued = new ReceiptIssued(sent.submissionId(), receipt, sent.text().digest(), receivedAt);
        publisher.publish(new ServiceEvent(entry.nextSeq(), entry.plan(), cause, issued));
    }

    private static void requireSame(ReceivedSubmission known, PlanSubmitted sent) {
        if (!known.text().equals(sent.text())) {
            throw new IllegalStateException("Submission %s was received with the digest %s and came again with %s"
                    .formatted(
                            sent.submissionId(),
                            known.text().digest(),
                            sent.text().digest()));
        }
    }

    private void verify(ContentRef text) {
        var bytes = content.get(text.digest()).bytes();
        var found = ContentStore.digestOf(bytes);
        if (!found.equals(text.digest()) || bytes.length != text.size()) {
            throw new IllegalStateException(
                    "The text was announced with digest %s and %d bytes, but has digest %s and %d bytes"
                            .formatted(text.digest(), text.size(), found, bytes.length));
        }
    }

    private NationalEntry entryOf(PlanEvent event) {
        return plans.lock(event.plan().id())
                .orElseThrow(() -> new IllegalStateException("%s came before the plan %s was opened"
                        .formatted(
                                event.fact().getClass().getSimpleName(),
                                event.plan().reference())));
    }
}
