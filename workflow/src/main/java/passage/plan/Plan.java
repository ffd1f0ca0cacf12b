package passage.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.ContentRef;
import passage.events.PlanFact;
import passage.platform.requests.Refused;

/**
 * One authority's plan for one commission. It keeps the texts by digest, the decisions and which text was endorsed,
 * certified, sent and published; every change is a numbered fact.
 */
@Entity
@Table(schema = "plan", name = "plan")
public class Plan extends PlanRecord {
    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "plan", name = "text", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<Text> texts = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "plan", name = "decision", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<Decision> decisions = new ArrayList<>();

    private int decidedBefore;

    @Embedded
    private @Nullable Sending sending;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_as")
    private @Nullable Stage end;

    protected Plan() {}

    Plan(UUID id, String reference, String commission, String authority, String authorityName, String title) {
        super(id, reference, commission, authority, authorityName, title);
    }

    void open(LocalDate commissionedOn, List<PlanFact.Due> dues, Circumstances circumstances) {
        note(new PlanFact.PlanOpened(title(), commissionedOn, dues), circumstances);
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

    public void completeDraft(Circumstances by) {
        note(new PlanFact.DraftCompleted(text().no(), text().digest()), by);
    }

    public void clear(String officer, Circumstances by) {
        note(new PlanFact.DraftCleared(officer, text().digest()), by);
    }

    public void returnDraft(String officer, Circumstances by) {
        note(new PlanFact.DraftReturned(officer, text().digest()), by);
    }

    /** @param actsToCome how many acts of the route come after this one */
    public Decision record(UUID decisionId, Decision.Particulars particulars, int actsToCome, Circumstances by) {
        var decision = new Decision(decisionId, particulars, text().digest());
        decisions.add(decision);
        note(
                new PlanFact.DecisionRecorded(
                        decision.id(),
                        decision.act(),
                        decision.kind(),
                        decision.body(),
                        decision.outcome().toString(),
                        decision.decidedOn(),
                        decision.digest(),
                        actsToCome),
                by);
        return decision;
    }

    /** The amended text must be a new version, drafted after the decision that amends. */
    public void completeAmendedText(Circumstances by) {
        if (text().digest().equals(decision().digest())) {
            throw Refused.wrongState("The text is still the one that lay before %s; draft the version with the agreed"
                            .formatted(decision().body())
                    + " wording first");
        }
        note(new PlanFact.AmendedTextCompleted(decision().id(), text().no(), text().digest()), by);
    }

    public void confirmWording(boolean agreed, Circumstances by) {
        note(
                agreed
                        ? new PlanFact.WordingConfirmed(decision().id(), text().digest())
                        : new PlanFact.WordingRefused(decision().id(), text().digest()),
                by);
    }

    /** Binds the last decision to the text as it now stands. */
    public void endorse(int actsToCome, Circumstances by) {
        var decision = decision();
        decision.endorse(text().digest());
        note(
                new PlanFact.PlanEndorsed(
                        decision.id(),
                        decision.body(),
                        decision.outcome().toString(),
                        decision.decidedOn(),
                        text().digest(),
                        actsToCome),
                by);
    }

    public void publishNotice(
            LocalDate publishedOn, @Nullable String address, @Nullable Instant callInEndsAt, Circumstances by) {
        if (publishedOn.isBefore(decision().decidedOn())) {
            throw Refused.byRule(
                    "SI 2012/2089 reg 12: the record follows the decision",
                    "The notice cannot be published on %s, before the decision of %s"
                            .formatted(publishedOn, decision().decidedOn()));
        }
        decision().notice(publishedOn, address, callInEndsAt);
        note(new PlanFact.DecisionNoticePublished(decision().id(), publishedOn, address, callInEndsAt), by);
    }

    public void takeEffect(Instant from, Circumstances by) {
        decision().takeEffect(from);
        note(new PlanFact.DecisionTookEffect(decision().id(), from), by);
    }

    /** Whoever drafted any version of a plan certifies none. */
    public void certify(Text text, UUID certifier, String statement, Circumstances by) {
        if (texts.stream().anyMatch(each -> each.draftedBy().equals(certifier))) {
            throw Refused.byRule(
                    "Passage's own rule: the certifier is not the author",
                    "You drafted a version of this plan, so somebody else must certify it");
        }
        sending().certify(text, certifier);
        note(new PlanFact.PlanCertified(text.digest(), statement), by);
    }

    /** The version that somebody vouched for last, which is the one to send and to publish. */
    public Text certifiedText() {
        var no = sending().certifiedNo();
        if (no == null) {
            throw Refused.wrongState("No text of %s has been certified".formatted(reference()));
        }
        return text(no);
    }

    /** @param no from 1 */
    public Text text(int no) {
        return texts.get(no - 1);
    }

    /** JPA reads an embedded value without any column set as null, so it is made when it is first asked for. */
    public Sending sending() {
        if (sending == null) {
            sending = new Sending();
        }
        return sending;
    }

    /** The version that the last act endorsed. */
    public Text endorsedText() {
        var digest = decisions.isEmpty() ? null : decision().endorsedDigest();
        if (digest == null) {
            throw Refused.wrongState("%s has not been endorsed".formatted(reference()));
        }
        return texts.stream()
                .filter(text -> text.digest().equals(digest))
                .findFirst()
                .orElseThrow();
    }

    /** The newest version. */
    public Text text() {
        if (texts.isEmpty()) {
            throw Refused.wrongState("%s has no text yet; draft a version first".formatted(reference()));
        }
        return texts.get(texts.size() - 1);
    }

    /** The latest decision. */
    public Decision decision() {
        if (decisions.isEmpty()) {
            throw Refused.wrongState("No decision on %s is recorded yet".formatted(reference()));
        }
        return decisions.get(decisions.size() - 1);
    }

    void arriveAt(Stage stage) {
        this.stage = stage;
    }

    /** How the plan's way ended, once nothing more is to be done. */
    public Stage end() {
        return end == null ? stage : end;
    }

    public void reject(Circumstances by) {
        end = Stage.REJECTED;
        note(
                new PlanFact.PlanRejected(
                        decision().id(),
                        decision().body(),
                        decision().decidedOn(),
                        sending().submissionId()),
                by);
    }

    /** The plan begins anew: no act has endorsed the words to come. */
    public void refresh(String reason, Circumstances by) {
        decidedBefore = decisions.size();
        note(new PlanFact.RefreshBegun(reason), by);
    }

    /** The decisions since the plan was opened, or refreshed. */
    public List<Decision> decisionsSinceBegun() {
        return List.copyOf(decisions.subList(decidedBefore, decisions.size()));
    }

    public void withdraw(String reason, Circumstances by) {
        note(new PlanFact.PlanWithdrawn(reason, sending().submissionId() != null), by);
    }

    /** The process has ended the plan's way after a withdrawal. */
    public void endAsWithdrawn() {
        end = Stage.WITHDRAWN;
    }

    public void close(String reason, Circumstances by) {
        end = Stage.CLOSED;
        note(new PlanFact.PlanClosed(reason), by);
    }

    public Stage stage() {
        return stage;
    }

    public List<Text> texts() {
        return List.copyOf(texts);
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
