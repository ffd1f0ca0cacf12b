package passage.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Topics;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.plan.Text;
import passage.platform.access.Access;
import passage.platform.access.People;
import passage.platform.access.Role;
import passage.platform.content.ContentStore;
import passage.platform.content.ContentStore.Document;
import passage.platform.layout.Difference;
import passage.platform.layout.SafeText;
import passage.platform.outbox.Outbox;
import passage.platform.requests.Refused;

/** Reads the versions of a plan's text, if the person may see the plan. */
@Component
class TextReading {
    /** Longer texts are downloaded; a page would keep the browser busy too long. */
    private static final int LONGEST = 200_000;

    private final Plans plans;
    private final ContentStore contents;
    private final Access access;
    private final People people;
    private final Outbox outbox;

    TextReading(Plans plans, ContentStore contents, Access access, People people, Outbox outbox) {
        this.plans = plans;
        this.contents = contents;
        this.access = access;
        this.people = people;
        this.outbox = outbox;
    }

    /**
     * One version as its page shows it.
     *
     * @param html safe to show; null where the text is too long for a page
     * @param others numbers of the other versions
     */
    record TextSheet(
            String reference,
            String council,
            TextLine version,
            @Nullable String html,
            List<Integer> others) {}

    /** @param difference null where a text is too long for a page */
    record Comparison(
            String reference,
            String council,
            int before,
            int after,
            @Nullable Difference difference) {}

    @Transactional(readOnly = true)
    public TextSheet text(String reference, int no) {
        var plan = readable(reference);
        var text = version(plan, no);
        boolean own = access.actor().worksFor(plan.authority());
        var line = TextLine.of(plan, each -> writer(each, own), grounds(plan)).get(no - 1);
        var others =
                plan.texts().stream().map(Text::no).filter(other -> other != no).toList();
        return new TextSheet(plan.reference(), plan.authorityName(), line, html(text), others);
    }

    @Transactional(readOnly = true)
    public Comparison compare(String reference, int before, int after) {
        var plan = readable(reference);
        var one = version(plan, before);
        var other = version(plan, after);
        boolean tooLong = isTooLong(one) || isTooLong(other);
        return new Comparison(
                plan.reference(),
                plan.authorityName(),
                before,
                after,
                tooLong
                        ? null
                        : Difference.between(
                                document(one).text(), document(other).text()));
    }

    /** The very bytes whose digest is on the page. */
    @Transactional(readOnly = true)
    public Document document(String reference, int no) {
        return document(version(readable(reference), no));
    }

    private Document document(Text text) {
        return contents.get(text.digest());
    }

    private @Nullable String html(Text text) {
        return isTooLong(text)
                ? null
                : SafeText.styled(document(text).bytes(), text.content().mediaType());
    }

    private static boolean isTooLong(Text text) {
        return text.content().size() > LONGEST;
    }

    private String writer(Text text, boolean own) {
        return own ? people.nameOf(text.draftedBy()).orElse(Role.AUTHOR.title()) : Role.AUTHOR.title();
    }

    private Plan readable(String reference) {
        var plan = plans.get(reference);
        access.requireRead(plan.authority(), "plan " + reference);
        return plan;
    }

    private Grounds grounds(Plan plan) {
        return new Grounds(outbox.log(Topics.PLANS, plan.id().toString()).stream()
                .map(EventLine::read)
                .toList());
    }

    private static Text version(Plan plan, int no) {
        return plan.texts().stream()
                .filter(text -> text.no() == no)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("version %d of plan %s".formatted(no, plan.reference())));
    }
}
