package passage.history;

import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import passage.history.Verdicts.Verdict;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.SimulatedClock;
import passage.platform.layout.Paged;

/** The ledger for people: a list of plans, and each plan's life in plain words. */
@Controller
class HistoryPages {
    private static final int A_PART = 50;

    private final Reading reading;
    private final Verdicts verdicts;
    private final Alarm alarm;
    private final BusinessClock clock;

    HistoryPages(Reading reading, Verdicts verdicts, Alarm alarm, BusinessClock clock) {
        this.reading = reading;
        this.verdicts = verdicts;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** @param q part of a reference or of a council's name; all plans where it is left out */
    @GetMapping("/history")
    String plans(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Model model) {
        int asked = Paged.number(page);
        var found = reading.plans(q.strip(), PageRequest.of(asked - 1, A_PART));
        model.addAttribute("q", q.isBlank() ? null : q);
        model.addAttribute("plans", found.getContent());
        model.addAttribute(
                "paged", Paged.of(found.getContent(), found.getTotalElements(), asked, A_PART, Map.of("q", q)));
        model.addAttribute("alarms", alarm.faults());
        model.addAttribute("auditor", reading.readsAll());
        return "history/list";
    }

    /** @param part which fifty entries, counted from 1, or {@code all}; the first where there is no such part */
    @GetMapping("/history/plans/{reference}")
    String plan(@PathVariable String reference, @RequestParam @Nullable String part, Model model) {
        var entries = reading.ofPlan(reference);
        var nameless = reading.nameless();
        int parts = (entries.size() + A_PART - 1) / A_PART;
        boolean whole = "all".equals(part);
        int chosen = IntStream.rangeClosed(1, parts)
                .filter(n -> String.valueOf(n).equals(part))
                .findFirst()
                .orElse(1);
        model.addAttribute("reference", reference);
        model.addAttribute("council", entries.get(0).authorityName());
        model.addAttribute("count", entries.size());
        model.addAttribute("parts", parts);
        model.addAttribute("part", whole ? null : chosen);
        model.addAttribute(
                "entries",
                entries.stream()
                        .skip(whole ? 0 : (chosen - 1L) * A_PART)
                        .limit(whole ? entries.size() : A_PART)
                        .map(entry -> Told.of(entry, nameless))
                        .toList());
        var proofs = verdicts.on(entries.stream().map(LedgerEntry::index).toList());
        model.addAttribute("proofs", proofs);
        model.addAttribute(
                "proved", proofs.values().stream().filter(Verdict::proved).count());
        model.addAttribute(
                "waiting", proofs.values().stream().filter(Verdict::waits).count());
        model.addAttribute("alarms", alarm.faults());
        model.addAttribute("simulated", clock instanceof SimulatedClock);
        model.addAttribute("back", "/history");
        return "history/plan";
    }
}
