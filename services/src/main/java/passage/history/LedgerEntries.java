package passage.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledger, to read. */
interface LedgerEntries extends Repository<LedgerEntry, Long> {
    /** A plan of which the ledger has entries. */
    record KnownPlan(String reference, String authority, String authorityName, long entries, Instant last) {}

    Optional<LedgerEntry> findById(long index);

    @Query("select e from LedgerEntry e where e.reference = :reference order by e.index")
    List<LedgerEntry> ofPlan(String reference);

    @Query("""
            select new passage.history.LedgerEntries$KnownPlan(
                e.reference, e.authority, e.authorityName, count(e), max(e.eventTime))
            from LedgerEntry e where e.reference is not null
            group by e.reference, e.authority, e.authorityName order by e.reference
            """)
    List<KnownPlan> plans();

    @Query("select e.eventKey from LedgerEntry e where e.type = :type")
    List<String> keysOf(String type);

    @Query("select coalesce(max(e.index), 0) from LedgerEntry e")
    long lastIndex();
}
