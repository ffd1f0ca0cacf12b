package passage.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import passage.events.Standings;
import passage.events.Standings.Standing;
import passage.events.Topics;
import tools.jackson.databind.json.JsonMapper;

/** Holds the ledger's last word on each plan against where its owner says that it stands. */
@Component
class AgainstPlans {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Places places;
    private final ObjectProvider<Standings> standings;

    AgainstPlans(Places places, ObjectProvider<Standings> standings) {
        this.places = places;
        this.standings = standings;
    }

    /** Where each plan stands, to be asked before the ledger is read; none where the workflow runs elsewhere. */
    List<Standing> now(Findings findings) {
        var owner = standings.getIfAvailable();
        if (owner == null) {
            findings.couldNotAsk("the plans, because the workflow runs in another process");
            return List.of();
        }
        return owner.now();
    }

    static Map<UUID, Long> planSeqs(List<Standing> now) {
        Map<UUID, Long> seqs = new HashMap<>();
        now.forEach(each -> seqs.put(each.plan(), each.planSeq()));
        return seqs;
    }

    /**
     * @param before where the plans stood before the logs were read: whatever they had then must be there
     * @param numbers of the plans' events in the sender's log
     * @return how many plans were compared
     */
    long compare(List<Standing> before, Numbers numbers, Findings findings) {
        var owner = standings.getIfAvailable();
        if (owner == null) {
            return 0;
        }
        var held = places.plans();
        Map<UUID, byte[]> lasts = new HashMap<>();
        held.keySet()
                .forEach(plan -> places.lastOf(Topics.PLANS, plan.toString()).ifPresent(last -> lasts.put(plan, last)));
        for (var standing : before) {
            long logged = numbers.last(Topics.PLANS, standing.plan().toString());
            if (logged == 0 && !held.containsKey(standing.plan())) {
                findings.add(
                        Drift.Kind.INVENTED,
                        standing.reference(),
                        "the workflow has this plan, but no event ever told of it");
            } else if (logged < standing.planSeq() && seq(lasts.get(standing.plan())) < standing.planSeq()) {
                findings.add(
                        Drift.Kind.LOST,
                        standing.reference(),
                        "the plan has %d numbered events, but the last that any log has is number %d"
                                .formatted(standing.planSeq(), logged));
            }
        }
        for (var standing : owner.now()) {
            held.remove(standing.plan());
            var last = lasts.get(standing.plan());
            if (last != null) {
                compare(standing, last, findings);
            }
        }
        held.forEach((plan, reference) ->
                findings.add(Drift.Kind.LOST, reference, "the ledger has this plan, but the workflow does not"));
        return before.size();
    }

    private static long seq(byte @Nullable [] last) {
        return last == null
                ? 0
                : JSON.readTree(last).path("data").path("planSeq").asLong();
    }

    /** What the plan is now can only be later than what the ledger had a moment ago. */
    private static void compare(Standing standing, byte[] last, Findings findings) {
        long seq = seq(last);
        var stage = JSON.readTree(last).path("data").path("stage").asString("");
        if (seq > standing.planSeq()) {
            findings.add(
                    Drift.Kind.CHANGED,
                    standing.reference(),
                    "the ledger has event number %d of the plan, but the workflow counts only %d"
                            .formatted(seq, standing.planSeq()));
        } else if (seq == standing.planSeq() && !stage.equals(standing.stage())) {
            findings.add(
                    Drift.Kind.CHANGED,
                    standing.reference(),
                    "the plan stands at '%s' in the workflow, but its last event left it at '%s'"
                            .formatted(standing.stage(), stage));
        }
    }
}
