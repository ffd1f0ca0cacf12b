package passage.endorsement;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Evidence;
import passage.plan.Plan;
import passage.plan.PlanKey;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;

/**
 * Records one decision that names several plans. Each plan takes it in a numbered transition of its own, with the same
 * decision id; where one of them refuses, none takes it.
 */
@Service
class JointDecisions {
    private final Plans plans;
    private final Endorsement endorsement;
    private final Access access;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    JointDecisions(Plans plans, Endorsement endorsement, Access access) {
        this.plans = plans;
        this.endorsement = endorsement;
        this.access = access;
    }

    /** A plan that the decision names, as it was seen. */
    record Named(String reference, IfMatch seen) {}

    /** The decision with the plans that took it, in the order in which they were named. */
    record Recorded(UUID decision, List<Plan> plans) {}

    /** @throws Refused naming the plan that stands against it; then nothing is recorded */
    @Transactional
    public Recorded record(List<Named> named, Endorsement.Taken taken, @Nullable Evidence evidence) {
        var keys = keys(named);
        requireOneCouncil(named, keys);
        var decision = ids.generate();
        var body = new ArrayList<String>();
        var taking = new HashMap<String, Plan>();
        // always in the same order, so that two who record at once do not wait for each other
        named.stream()
                .sorted(Comparator.comparing(each -> id(keys, each)))
                .forEach(each -> taking.put(each.reference(), record(decision, each, body, taken, evidence)));
        return new Recorded(
                decision,
                named.stream().map(each -> taking.get(each.reference())).toList());
    }

    private Plan record(
            UUID decision, Named plan, List<String> body, Endorsement.Taken taken, @Nullable Evidence evidence) {
        try {
            var recorded = endorsement.record(decision, plan.reference(), plan.seen(), taken, evidence);
            body.add(recorded.decision().body());
            if (!body.get(0).equals(recorded.decision().body())) {
                throw Refused.byRule(
                        "Passage's own rule: one decision is taken by one body",
                        "It waits for %s, another of these plans for %s"
                                .formatted(recorded.decision().body(), body.get(0)));
            }
            return recorded;
        } catch (Refused refused) {
            throw refused.about(plan.reference());
        }
    }

    private Map<String, PlanKey> keys(List<Named> named) {
        var keys = new HashMap<String, PlanKey>();
        for (var each : named) {
            var key = plans.key(each.reference());
            access.requireRead(key.authority(), "plan " + each.reference());
            if (keys.put(each.reference(), key) != null) {
                throw Refused.incomplete("Name each plan once; %s stands there twice".formatted(each.reference()));
            }
        }
        return keys;
    }

    private static void requireOneCouncil(List<Named> named, Map<String, PlanKey> keys) {
        if (keys.values().stream().map(PlanKey::authority).distinct().count() != 1) {
            throw Refused.byRule(
                    "Passage's own rule: one decision is taken by one body",
                    named.isEmpty() ? "Name at least one plan" : "These plans are not of one council");
        }
    }

    private static UUID id(Map<String, PlanKey> keys, Named plan) {
        return java.util.Objects.requireNonNull(keys.get(plan.reference())).id();
    }
}
