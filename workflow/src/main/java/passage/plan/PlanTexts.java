package passage.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.ContentRef;
import passage.events.PlanFact;
import passage.platform.requests.Refused;

/** The versions of a plan's text, and how they are drafted and cleared. */
@MappedSuperclass
public abstract class PlanTexts extends PlanRecord {
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "plan", name = "text", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<Text> texts = new ArrayList<>();

    private @Nullable String toMend;

    protected PlanTexts() {}

    PlanTexts(UUID id, String reference, String commission, String authority, String authorityName, String title) {
        super(id, reference, commission, authority, authorityName, title);
    }

    /** A new version of the text; the same bytes as the version before are no new version. */
    public Text draft(ContentRef content, @Nullable String note, UUID draftedBy, Instant at, Circumstances by) {
        if (!texts.isEmpty() && text().digest().equals(content.digest())) {
            throw Refused.wrongState("This text is the same, byte for byte, as version " + texts.size());
        }
        var text = new Text(texts.size() + 1, content, note, draftedBy, at);
        texts.add(text);
        note(new PlanFact.TextDrafted(text.no(), content), by);
        return text;
    }

    public void completeDraft(@Nullable String remark, Circumstances by) {
        toMend = null;
        note(new PlanFact.DraftCompleted(text().no(), text().digest(), remark), by);
    }

    public void clear(String officer, @Nullable String remark, Circumstances by) {
        note(new PlanFact.DraftCleared(officer, text().digest(), remark), by);
    }

    public void returnDraft(String officer, @Nullable String remark, Circumstances by) {
        toMend = remark;
        note(new PlanFact.DraftReturned(officer, text().digest(), remark), by);
    }

    /** What whoever returned the text last asked to be changed; null where nothing was said, or it was done. */
    public @Nullable String toMend() {
        return toMend;
    }

    void askToMend(@Nullable String remark) {
        toMend = remark;
    }

    /** The newest version. */
    public Text text() {
        if (texts.isEmpty()) {
            throw Refused.wrongState("%s has no text yet; draft a version first".formatted(reference()));
        }
        return texts.get(texts.size() - 1);
    }

    /** @param no from 1 */
    public Text text(int no) {
        return texts.get(no - 1);
    }

    public List<Text> texts() {
        return List.copyOf(texts);
    }
}
