package passage.website;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import passage.calendar.Deadline;
import passage.events.ContentRef;
import passage.events.Event.PlanEvent;
import passage.events.Event.ServiceEvent;
import passage.events.EventTypes;
import passage.events.PlanFact.PlanWithdrawn;
import passage.events.PlanFact.ReleasedForPublication;
import passage.events.Publisher;
import passage.events.ServiceFact.PagePublished;
import passage.events.Topics;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.inbox.Consumer;
import passage.platform.inbox.Received;

/** Takes what councils release, writes the page, and says where it is live. */
@Component
class Publishing implements Consumer {
    private static final Set<String> IGNORED = EventTypes.allBut(ReleasedForPublication.class, PlanWithdrawn.class);

    private final PublishedPages pages;
    private final PageWriter writer;
    private final PageFolder folder;
    private final ContentStore content;
    private final Publisher publisher;
    private final BusinessClock clock;
    private final String base;

    Publishing(
            PublishedPages pages,
            PageWriter writer,
            PageFolder folder,
            ContentStore content,
            Publisher publisher,
            BusinessClock clock,
            @Value("${passage.website.address:http://127.0.0.1:${server.port}}") String base) {
        this.pages = pages;
        this.writer = writer;
        this.folder = folder;
        this.content = content;
        this.publisher = publisher;
        this.clock = clock;
        this.base = base;
    }

    @Override
    public String name() {
        return "website";
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
            if (event.fact() instanceof ReleasedForPublication released) {
                publish(event, released, received);
            } else if (event.fact() instanceof PlanWithdrawn) {
                var on = event.evidence().occurredOn();
                pages.lock(event.plan().id()).ifPresent(page -> withdraw(page, on));
            }
        }
    }

    private void withdraw(PublishedPage page, LocalDate on) {
        var reference = page.plan().reference();
        folder.write(page.slug(), reference, writer.withdrawn(folder.read(page.slug(), reference), on));
        page.withdraw(on);
    }

    /** The file comes before the row that makes it public, so that nobody is led to a page that is not there. */
    private void publish(PlanEvent event, ReleasedForPublication released, Received received) {
        var plan = event.plan();
        var address = "%s/published/%s/%s".formatted(base, released.slug(), plan.reference());
        var text = verified(released.text());
        var html = writer.write(event, released, Deadline.dateOf(received.time()), text, address);
        folder.write(released.slug(), plan.reference(), html);
        var page = pages.lock(plan.id()).orElseGet(() -> new PublishedPage(plan));
        page.show(released, address, clock.now());
        announce(pages.save(page), received.id());
    }

    private void announce(PublishedPage page, UUID cause) {
        var live = new PagePublished(page.publicationId(), page.address(), page.digest(), page.publishedAt());
        publisher.publish(new ServiceEvent(page.nextSeq(), page.plan(), cause, live));
    }

    private byte[] verified(ContentRef text) {
        var bytes = content.get(text.digest()).bytes();
        var found = ContentStore.digestOf(bytes);
        if (!found.equals(text.digest())) {
            throw new IllegalStateException(
                    "The text to publish has digest %s, not %s".formatted(found, text.digest()));
        }
        return bytes;
    }
}
