package passage.website;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that is public. */
interface PublishedPages extends Repository<PublishedPage, UUID> {
    PublishedPage save(PublishedPage page);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PublishedPage p where p.planId = :plan")
    Optional<PublishedPage> lock(UUID plan);

    boolean existsBySlugAndReference(String slug, String reference);
}
