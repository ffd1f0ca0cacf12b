package passage.department;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that councils have sent. */
interface ReceivedSubmissions extends Repository<ReceivedSubmission, UUID> {
    ReceivedSubmission save(ReceivedSubmission submission);

    Optional<ReceivedSubmission> findById(UUID submission);

    @Query("select s from ReceivedSubmission s join fetch s.entry where s.receipt = :receipt")
    Optional<ReceivedSubmission> withReceipt(String receipt);

    @Query("select s from ReceivedSubmission s join fetch s.entry order by s.receivedAt, s.receipt")
    List<ReceivedSubmission> all();
}
