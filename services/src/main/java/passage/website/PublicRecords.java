package passage.website;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that the register tells. */
interface PublicRecords extends Repository<PublicRecord, UUID> {
    PublicRecord save(PublicRecord record);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from PublicRecord r where r.planId = :plan")
    Optional<PublicRecord> lock(UUID plan);

    @Query("select r from PublicRecord r where r.reference = :reference and r.publishedOn is not null")
    Optional<PublicRecord> published(String reference);

    @Query("select r from PublicRecord r where r.publishedOn is not null order by r.publishedOn desc, r.reference desc")
    Page<PublicRecord> published(Pageable page);

    @Query("select r from PublicRecord r where r.publishedOn is not null order by r.publishedOn desc, r.reference desc")
    List<PublicRecord> published();
}
