package passage.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.events.Plainly;
import passage.events.PlanFact;
import passage.platform.requests.Refused;

/** The acts that decide on a plan, which text each endorsed, and what became of it: notice, call-in, effect, last words. */
@MappedSuperclass
public abstract class PlanDecisions extends PlanTexts {
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "plan", name = "decision", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<Decision> decisions = new ArrayList<>();

    private int decidedBefore;

    protected PlanDecisions() {}

    PlanDecisions(UUID id, String reference, String commission, String authority, String authorityName, String title) {
        super(id, reference, commission, authority, authorityName, title);
    }

    /** @param actsToCome how many acts of the route come after this one */
    public Decision record(UUID decisionId, Decision.Particulars particulars, int actsToCome, Circumstances by) {
        var decision = new Decision(decisionId, particulars, text().digest());
        decisions.add(decision);
        var outcome = decision.outcome();
        askToMend(outcome == Outcome.REFERRED_BACK ? decision.reasons() : null);
        note(
                new PlanFact.DecisionRecorded(
                        decision.id(),
                        decision.act(),
                        decision.kind(),
                        decision.body(),
                        outcome.toString(),
                        decision.decidedOn(),
                        decision.digest(),
                        actsToCome,
                        decision.urgency()),
                by);
        return decision;
    }

    /** The amended text must be a new version, drafted after the decision that amends. */
    public void completeAmendedText(@Nullable String remark, Circumstances by) {
        if (text().digest().equals(decision().digest())) {
            throw Refused.wrongState("The text is still the one that lay before %s; draft the version with the agreed"
                            .formatted(decision().body())
                    + " wording first");
        }
        askToMend(null);
        note(new PlanFact.AmendedTextCompleted(decision().id(), text().no(), text().digest(), remark), by);
    }

    public void confirmWording(boolean agreed, @Nullable String remark, Circumstances by) {
        askToMend(agreed ? null : remark);
        note(
                agreed
                        ? new PlanFact.WordingConfirmed(decision().id(), text().digest(), remark)
                        : new PlanFact.WordingRefused(decision().id(), text().digest(), remark),
                by);
    }

    /** Binds the last decision to the text as it now stands. */
    public void endorse(int actsToCome, Circumstances by) {
        var decision = decision();
        decision.endorse(text());
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
                            .formatted(
                                    Plainly.day(publishedOn),
                                    Plainly.day(decision().decidedOn())));
        }
        decision().notice(publishedOn, address, callInEndsAt);
        note(new PlanFact.DecisionNoticePublished(decision().id(), publishedOn, address, callInEndsAt), by);
    }

    /** The decision is frozen until the call-in is answered. */
    public void callIn(LocalDate on, int callers, String grounds, Circumstances by) {
        var decision = decision();
        if (decision.calledInOn() != null) {
            throw Refused.wrongState("The decision of %s of %s was called in on %s; a decision is called in once only"
                    .formatted(decision.body(), Plainly.day(decision.decidedOn()), Plainly.day(decision.calledInOn())));
        }
        decision.callIn(on);
        note(new PlanFact.PlanCalledIn(decision.id(), on, callers, grounds), by);
    }

    /** @param sentBack whether the decision goes back to whoever took it, and so no longer stands */
    public void answerCallIn(String body, LocalDate heldOn, String result, boolean sentBack, Circumstances by) {
        requireAfterCallIn(heldOn);
        decision().answerCallIn(heldOn, sentBack);
        note(new PlanFact.CallInAnswered(decision().id(), body, heldOn, result), by);
    }

    /** @param objects whether the decision goes back to whoever took it, and so no longer stands */
    public void recordCouncilView(String body, LocalDate heldOn, boolean objects, Circumstances by) {
        requireAfterCallIn(heldOn);
        decision().answerCallIn(heldOn, objects);
        note(new PlanFact.CouncilViewRecorded(decision().id(), body, heldOn, objects), by);
    }

    /**
     * Whether the latest decision was taken again by whoever's earlier one was called in: it goes back once only. After a
     * referral back there is a new draft, and so a new decision.
     */
    public boolean takenAgainAfterCallIn() {
        return calledInBefore(decision().act(), decisions.subList(decidedBefore, decisions.size() - 1));
    }

    /** Whether an act's decision that is still to come would be taken again after a call-in. */
    public boolean calledInBefore(int act) {
        return calledInBefore(act, decisionsSinceBegun());
    }

    private static boolean calledInBefore(int act, List<Decision> decisions) {
        var before = false;
        for (var decision : decisions) {
            if (decision.outcome() == Outcome.REFERRED_BACK) {
                before = false;
            } else if (decision.act() == act && decision.calledInOn() != null) {
                before = true;
            }
        }
        return before;
    }

    private void requireAfterCallIn(LocalDate heldOn) {
        var since = decision().callInAnsweredOn() == null
                ? decision().calledInOn()
                : decision().callInAnsweredOn();
        if (since != null && heldOn.isBefore(since)) {
            throw Refused.byRule(
                    "LGA 2000 s.9F: a call-in comes before its answer",
                    "A meeting on %s came before the call-in reached it on %s"
                            .formatted(Plainly.day(heldOn), Plainly.day(since)));
        }
    }

    public void takeEffect(Instant from, Circumstances by) {
        decision().takeEffect(from);
        note(new PlanFact.DecisionTookEffect(decision().id(), from), by);
    }

    public void finaliseText(@Nullable String remark, Circumstances by) {
        endorsedText();
        askToMend(null);
        note(new PlanFact.TextFinalised(decision().id(), text().no(), text().digest(), remark), by);
    }

    /** Binds the delegate's word to the newest text; it must not be the word of whoever wrote it. */
    public void signOff(UUID person, SignOff signOff, Circumstances by) {
        if (text().draftedBy().equals(person)) {
            throw Refused.byRule(
                    "Passage's own rule: nobody signs off their own text",
                    "You wrote version %d, so somebody else must sign it off".formatted(text().no()));
        }
        var endorsed = endorsedText();
        decision().settle(text());
        note(
                new PlanFact.FinalTextSignedOff(
                        decision().id(),
                        endorsed.digest(),
                        text().digest(),
                        signOff.role(),
                        signOff.statement(),
                        signOff.consulted(),
                        signOff.consultedOn()),
                by);
    }

    /** What a delegate says; whom the delegate consulted by office, never by name. */
    public record SignOff(
            String role,
            String statement,
            @Nullable String consulted,
            @Nullable LocalDate consultedOn) {}

    public void returnFinalText(String role, String remark, Circumstances by) {
        askToMend(remark);
        note(new PlanFact.FinalTextReturned(decision().id(), text().digest(), role, remark), by);
    }

    /** The version that the last act endorsed or, where its last words were delegated, that was signed off. */
    public Text endorsedText() {
        if (decisions.isEmpty() || !decision().endorses()) {
            throw Refused.wrongState("%s has not been endorsed".formatted(reference()));
        }
        return texts().stream().filter(decision()::bindsTo).findFirst().orElseThrow();
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

    /** The latest decision. */
    public Decision decision() {
        if (decisions.isEmpty()) {
            throw Refused.wrongState("No decision on %s is recorded yet".formatted(reference()));
        }
        return decisions.get(decisions.size() - 1);
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
