package passage.history;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.events.EventTypes;
import passage.events.PlanFact.PlanOpened;
import passage.events.RegisterFact.PersonErased;
import passage.history.LedgerEntries.Count;
import passage.history.LedgerEntries.Opened;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.requests.Refused;

/** What a reader may see of the ledger: auditors their remit, a council's people their own, administrators all. */
@Component
class Reading {
    private static final String OPENED = EventTypes.nameOf(PlanOpened.class);

    /** A plan of which the ledger has entries. */
    record KnownPlan(String reference, String authority, String authorityName, long entries) {}

    private final LedgerEntries entries;
    private final Access access;

    Reading(LedgerEntries entries, Access access) {
        this.entries = entries;
        this.access = access;
    }

    /**
     * The plans that the reader may see, the newest first.
     *
     * @param words part of a reference or of a council's name; empty for all
     */
    @Transactional(readOnly = true)
    public Page<KnownPlan> plans(String words, Pageable page) {
        var like = "%" + words.toLowerCase(Locale.UK).replaceAll("[\\\\%_]", "\\\\$0") + "%";
        var served = access.actor().holdings().stream()
                .map(Actor.Holding::authority)
                .filter(access::mayRead)
                .toList();
        var found = readsAll() ? entries.opened(OPENED, like, page) : entries.opened(OPENED, like, served, page);
        return new PageImpl<>(counted(found.getContent()), page, found.getTotalElements());
    }

    /**
     * A council's plans, the newest first.
     *
     * @throws Refused when the ledger knows none, or none that the reader may see
     */
    @Transactional(readOnly = true)
    public List<KnownPlan> ofCouncil(String authority) {
        var found = access.mayRead(authority)
                ? entries.opened(OPENED, "%", List.of(authority), Pageable.unpaged())
                        .getContent()
                : List.<Opened>of();
        if (found.isEmpty()) {
            throw Refused.notFound("history of the council " + authority);
        }
        return counted(found);
    }

    private List<KnownPlan> counted(List<Opened> opened) {
        var counts = entries.counts(opened.stream().map(Opened::reference).toList()).stream()
                .collect(Collectors.toMap(Count::reference, Count::entries));
        return opened.stream()
                .map(plan -> new KnownPlan(
                        plan.reference(),
                        plan.authority(),
                        plan.authorityName(),
                        counts.getOrDefault(plan.reference(), 0L)))
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
