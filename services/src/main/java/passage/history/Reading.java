package passage.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.events.EventTypes;
import passage.events.RegisterFact.PersonErased;
import passage.history.LedgerEntries.KnownPlan;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
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

    /** Whether the reader may see all councils, and so what concerns all of them. */
    boolean readsAll() {
        var actor = access.actor();
        return actor.holds(Role.AUDITOR, Actor.EVERYWHERE) || actor.holds(Role.ADMIN, Actor.EVERYWHERE);
    }

    /** The pseudonyms of all who were erased, as the ledger itself tells it. */
    @Transactional(readOnly = true)
    public Set<UUID> nameless() {
        return entries.keysOf(EventTypes.nameOf(PersonErased.class)).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** What concerns no single council, such as a commission, may be read by all who are signed in. */
    private boolean mayRead(LedgerEntry entry) {
        access.actor();
        return entry.authority().map(access::mayRead).orElse(true);
    }
}
