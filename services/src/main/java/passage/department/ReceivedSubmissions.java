package passage.department;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that councils have sent. */
interface ReceivedSubmissions extends Repository<ReceivedSubmission, UUID> {
    Pattern IDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    ReceivedSubmission save(ReceivedSubmission submission);

    Optional<ReceivedSubmission> findById(UUID submission);

    @Query("select s from ReceivedSubmission s join fetch s.entry where s.receipt = :receipt")
    Optional<ReceivedSubmission> withReceipt(String receipt);

    @Query("select s from ReceivedSubmission s join fetch s.entry where s.submissionId = :submission")
    Optional<ReceivedSubmission> withId(UUID submission);

    /** @param name number of the receipt, or id of the submission where it was sent outside Passage */
    default Optional<ReceivedSubmission> named(String name) {
        var byReceipt = withReceipt(name);
        return byReceipt.isPresent() || !IDS.matcher(name).matches() ? byReceipt : withId(UUID.fromString(name));
    }

    boolean existsByReplaces(UUID submission);

    @Query("select s from ReceivedSubmission s join fetch s.entry order by s.receivedAt desc, s.receipt desc")
    List<ReceivedSubmission> all();

    @Query(
            value = "select s from ReceivedSubmission s join fetch s.entry order by s.receivedAt desc, s.receipt desc",
            countQuery = "select count(s) from ReceivedSubmission s")
    Page<ReceivedSubmission> part(Pageable part);

    @Query(
            value = "select s from ReceivedSubmission s join fetch s.entry e where e.authority in :authorities"
                    + " order by s.receivedAt desc, s.receipt desc",
            countQuery = "select count(s) from ReceivedSubmission s where s.entry.authority in :authorities")
    Page<ReceivedSubmission> part(Collection<String> authorities, Pageable part);

    /** Those in whose place another came. */
    @Query("select s.replaces from ReceivedSubmission s where s.replaces is not null")
    Set<UUID> replaced();

    @Query("select s.replaces from ReceivedSubmission s where s.replaces in :submissions")
    Set<UUID> replacedAmong(Collection<UUID> submissions);
}
