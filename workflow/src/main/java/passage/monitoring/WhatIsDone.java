package passage.monitoring;

import java.time.LocalDate;
import java.util.TreeMap;
import passage.plan.Plan;
import passage.plan.Stage;
import passage.route.Done;

/** Reads from a plan what of its way was done. */
public final class WhatIsDone {
    private WhatIsDone() {}

    public static Done of(Plan plan) {
        var decided = new TreeMap<Integer, LocalDate>();
        var noticed = new TreeMap<Integer, LocalDate>();
        plan.decisions().stream()
                .filter(decision -> decision.endorsedDigest() != null)
                .forEach(decision -> {
                    decided.put(decision.act(), decision.decidedOn());
                    var notice = decision.noticeOn();
                    if (notice != null) {
                        noticed.put(decision.act(), notice);
                    }
                });
        var sending = plan.sending();
        boolean reviewed = plan.stage().compareTo(Stage.SCRUTINY) > 0;
        return new Done(decided, noticed, reviewed, sending.submittedOn(), sending.publishedOn());
    }
}
