package passage.history;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.SimulatedClock;

/** The ledger for people: a list of plans, and each plan's life in plain words. */
@Controller
class HistoryPages {
    private final Reading reading;
    private final BusinessClock clock;

    HistoryPages(Reading reading, BusinessClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** @param q part of a reference or of a council's name; all plans where it is left out */
    @GetMapping("/history")
    String plans(@RequestParam @Nullable String q, Model model) {
        var wanted = q == null ? "" : q.strip().toLowerCase(Locale.UK);
        model.addAttribute("q", wanted.isEmpty() ? null : q);
        model.addAttribute(
                "plans",
                reading.plans().stream()
                        .filter(plan -> (plan.reference() + ' ' + plan.authorityName())
                                .toLowerCase(Locale.UK)
                                .contains(wanted))
                        .toList());
        return "history/list";
    }

    @GetMapping("/history/plans/{reference}")
    String plan(@PathVariable String reference, Model model) {
        var entries = reading.ofPlan(reference);
        model.addAttribute("reference", reference);
        model.addAttribute("council", entries.get(0).authorityName());
        model.addAttribute("entries", entries.stream().map(Told::of).toList());
        model.addAttribute("simulated", clock instanceof SimulatedClock);
        model.addAttribute("back", "/history");
        return "history/plan";
    }
}
