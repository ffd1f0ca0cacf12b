package passage.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stored meetings. */
interface MeetingRows extends Repository<Meeting, UUID> {
    Meeting save(Meeting meeting);

    List<Meeting> findByAuthorityOrderByHeldOn(String authority);

    boolean existsByAuthorityAndBodyAndHeldOn(String authority, String body, LocalDate heldOn);

    Optional<Meeting> findById(UUID id);

    void delete(Meeting meeting);
}
