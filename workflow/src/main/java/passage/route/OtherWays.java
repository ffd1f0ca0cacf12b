package passage.route;

import java.util.List;
import java.util.Optional;
import passage.calendar.Words;
import passage.route.Way.Act;

/** The ways out in which somebody else decides, or the plan goes before the decision, or the date moves. */
final class OtherWays {
    private final Way way;
    private final int failing;
    private final Act act;
    private final Rungs rungs;

    OtherWays(Way way, int failing, Rungs rungs) {
        this.way = way;
        this.failing = failing;
        this.act = way.act(failing);
        this.rungs = rungs;
    }

    WayOut individual() {
        var rung = rungs.rung("individual-decision", "Have one member of the executive decide");
        if (!way.governance().hasExecutive()) {
            return rung.doesNotApply("A council governed by committees has no executive (LGA 2000 s.9B).");
        }
        if (act.kind() != ActKind.EXECUTIVE_MEETING) {
            return rung.doesNotApply("Only what the executive decides can be left to one of its members.");
        }
        return rungs.decidedBy(
                rung.agreedBy("the leader or mayor, who arranges who decides for the executive")
                        .needing("The constitution, or the leader's or mayor's arrangements, let one member decide it.")
                        .needing(
                                "A written record with the report, open to the public (SI 2012/2089 regs 13 and 14); other"
                                        + " members' access within 24 hours (reg 16).")
                        .resting("LGA 2000 s.9E; SI 2012/2089 regs 13, 14 and 16"),
                ActKind.INDIVIDUAL_EXECUTIVE_DECISION,
                "Leader, mayor or cabinet member",
                act.callIn());
    }

    WayOut officer() {
        var rung = rungs.rung("officer-decision", "Have an officer decide");
        if (act.kind() == ActKind.OFFICER_DECISION) {
            return rung.doesNotApply("An officer decides already.");
        }
        boolean key = act.keyNoticeNeeded();
        return rungs.decidedBy(
                rung.agreedBy("as the scheme of delegation has it, often in consultation with the leader or chair")
                        .needing("A delegation, or urgency powers, that cover it, and no reservation to members.")
                        .needing(
                                "The commission asks for endorsement by members: report it to them at their next meeting.")
                        .needing(
                                way.governance().hasExecutive()
                                        ? "A written record (SI 2012/2089 reg 13)."
                                        : "A written record, published (Openness Regulations 2014 regs 7 and 8).")
                        .needing(
                                key
                                        ? "A key decision of an officer is reckoned with call-in, as the constitutions have it."
                                        : "It is reckoned without call-in; where the constitution lets an officer's decision be"
                                                + " called in, the date of an ordinary call-in holds.")
                        .resting("LGA 1972 s.101; for an executive LGA 2000 s.9E; the scheme of delegation"),
                ActKind.OFFICER_DECISION,
                "Officer under delegation",
                key ? act.callIn() : Optional.empty());
    }

    WayOut provisional() {
        var rung = rungs.rung("provisional-submission", "Send the plan first, subject to endorsement or call-in")
                .agreedBy("no law asks for it; the department is told that the text is provisional")
                .resting("Passage's reading of what councils did (Better Care Fund, youth justice plans)");
        if (way.provisional()) {
            return rung.doesNotApply("The plan is sent first already.");
        }
        if (way.isPast(way.dues().submission())) {
            return rung.tooLate(
                    "It was due by %s.".formatted(Words.full(way.dues().submission())));
        }
        rung.needing("An officer who may send it, and a certifier other than the author (Passage's own control).")
                .needing("If the text changes at endorsement, it is sent again.")
                .startingBy("Sent as provisional at the latest", way.dues().submission());
        var forward = Forward.of(way);
        forward.submittableOn().ifPresent(day -> rung.dated("Endorsed and in effect, as planned", day));
        return rung.open(act.on(), true);
    }

    WayOut extension() {
        var rung = rungs.rung("extension", "Ask the department for a later date")
                .agreedBy("the department, in writing: who gave it, when, and until when")
                .resting("The commission: the due date is the department's");
        var later = rungs.planable();
        var until = Forward.of(later).submittableOn();
        if (way.isPast(way.dues().submission())) {
            rung.because(List.of("The due date, %s, has passed: until one is given, the plan is late."
                    .formatted(Words.full(way.dues().submission()))));
        } else {
            rung.startingBy("Ask for it before", way.dues().submission());
        }
        until.ifPresent(day -> rung.needing("A due date of %s or later.".formatted(Words.full(day)))
                .dated("New due date at the earliest", day));
        if (until.isEmpty()) {
            rung.needing("A date for the decision, from which the new due date follows.");
        }
        var day = later.act(failing).on();
        return rung.open(day, until.isPresent());
    }
}
