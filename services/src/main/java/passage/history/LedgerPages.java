package passage.history;

import java.time.ZonedDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import passage.platform.access.Access;
import passage.platform.clock.BusinessClock;

/** What was signed and when, whether the database still agrees, and what all this proves. */
@Controller
class LedgerPages {
    private static final int LISTED = 100;

    private final Checkpoints checkpoints;
    private final Comparison comparison;
    private final Alarm alarm;
    private final LedgerKeys keys;
    private final Access access;

    LedgerPages(Checkpoints checkpoints, Comparison comparison, Alarm alarm, LedgerKeys keys, Access access) {
        this.checkpoints = checkpoints;
        this.comparison = comparison;
        this.alarm = alarm;
        this.keys = keys;
        this.access = access;
    }

    /**
     * A line of the list.
     *
     * @param witnesses how many signatures there are beyond the ledger's own
     */
    record Line(long entries, String root, ZonedDateTime signedAt, long witnesses) {}

    @GetMapping("/history/checkpoints")
    String checkpoints(Model model) {
        access.actor();
        model.addAttribute(
                "checkpoints",
                checkpoints.latest(LISTED).stream()
                        .map(each -> new Line(
                                each.checkpoint().size(),
                                each.checkpoint().root().toString(),
                                each.signedAt().atZone(BusinessClock.LONDON),
                                each.note().signatures().stream()
                                        .filter(line -> !line.name().equals(keys.origin()))
                                        .count()))
                        .toList());
        model.addAttribute("count", checkpoints.count());
        model.addAttribute("keys", keys.verifiers());
        model.addAttribute("alarms", alarm.faults());
        model.addAttribute("compared", comparison.last().orElse(null));
        model.addAttribute(
                "comparedAt",
                comparison
                        .last()
                        .map(last -> last.at().atZone(BusinessClock.LONDON))
                        .orElse(null));
        model.addAttribute("back", "/history");
        return "history/checkpoints";
    }

    @GetMapping("/history/proof")
    String proof(Model model) {
        access.actor();
        model.addAttribute("back", "/history");
        return "history/proof";
    }
}
