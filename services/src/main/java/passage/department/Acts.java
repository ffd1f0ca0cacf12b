package passage.department;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that submissions rest on. */
interface Acts extends Repository<Act, UUID> {
    Act save(Act act);

    boolean existsById(UUID id);

    @Query("select a from Act a where a.planId = :plan and a.submissionId is null")
    List<Act> notSentYet(UUID plan);

    @Query("""
            select a from Act a, ReceivedSubmission s where a.submissionId = s.submissionId and a.planId = :plan
            and s.receivedAt <= (select t.receivedAt from ReceivedSubmission t where t.submissionId = :submission)
            order by a.doneOn, a.id
            """)
    List<Act> upTo(UUID plan, UUID submission);
}
