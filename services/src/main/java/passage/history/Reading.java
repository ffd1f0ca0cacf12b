package passage.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.history.LedgerEntries.KnownPlan;
import passage.platform.access.Access;
import passage.platform.requests.Refused;

/** What a reader may see of the ledger: auditors their remit, a council's people their own, administrators all. */
@Component
class Reading {
    private final LedgerEntries entries;
    private final Access access;

    Reading(LedgerEntries entries, Access access) {
        this.entries = entries;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public List<KnownPlan> plans() {
        access.actor();
        Map<String, Boolean> readable = new HashMap<>();
        return entries.plans().stream()
                .filter(plan -> readable.computeIfAbsent(plan.authority(), access::mayRead))
                .toList();
    }

    /** @throws Refused when the ledger knows no such plan, or none that the reader may see */
    @Transactional(readOnly = true)
    public List<LedgerEntry> ofPlan(String reference) {
        var found = entries.ofPlan(reference).stream().filter(this::mayRead).toList();
        if (found.isEmpty()) {
            throw Refused.notFound("history of a plan " + reference);
        }
        return found;
    }

    /** @throws Refused when there is no such entry, or none that the reader may see */
    @Transactional(readOnly = true)
    public LedgerEntry at(long index) {
        return entries.findById(index)
                .filter(this::mayRead)
                .orElseThrow(() -> Refused.notFound("entry " + index + " in the ledger"));
    }

    /** What concerns no single council, such as a commission, may be read by all who are signed in. */
    private boolean mayRead(LedgerEntry entry) {
        access.actor();
        return entry.authority().map(access::mayRead).orElse(true);
    }
}
