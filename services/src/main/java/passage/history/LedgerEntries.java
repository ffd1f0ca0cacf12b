package passage.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledger, to read. */
interface LedgerEntries extends Repository<LedgerEntry, Long> {
    /** A plan, as the entry tells it with which its history begins. */
    record Opened(String reference, String authority, String authorityName) {}

    /** How many entries a plan has. */
    record Count(String reference, long entries) {}

    Optional<LedgerEntry> findById(long index);

    @Query("select e from LedgerEntry e where e.reference = :reference order by e.index")
    List<LedgerEntry> ofPlan(String reference);

    /** @param like part of a reference or a council's name, in small letters, with {@code \\} before what is no pattern */
    @Query("""
            select new passage.history.LedgerEntries$Opened(e.reference, e.authority, e.authorityName)
            from LedgerEntry e where e.type = :type
                and lower(concat(e.reference, ' ', e.authorityName)) like :like escape '\\'
            order by e.index desc
            """)
    Page<Opened> opened(String type, String like, Pageable page);

    /** The same of these councils alone. */
    @Query("""
            select new passage.history.LedgerEntries$Opened(e.reference, e.authority, e.authorityName)
            from LedgerEntry e where e.type = :type and e.authority in :authorities
                and lower(concat(e.reference, ' ', e.authorityName)) like :like escape '\\'
            order by e.index desc
            """)
    Page<Opened> opened(String type, String like, Collection<String> authorities, Pageable page);

    @Query("""
            select new passage.history.LedgerEntries$Count(e.reference, count(e)) from LedgerEntry e
            where e.reference in :references group by e.reference
            """)
    List<Count> counts(Collection<String> references);

    @Query("select e.eventKey from LedgerEntry e where e.type = :type")
    List<String> keysOf(String type);

    @Query("select coalesce(max(e.index), 0) from LedgerEntry e")
    long lastIndex();
}
