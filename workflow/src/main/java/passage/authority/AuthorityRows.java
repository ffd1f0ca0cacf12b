package passage.authority;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored authorities. */
interface AuthorityRows extends Repository<Authority, String> {
    Authority save(Authority authority);

    Optional<Authority> findById(String gssCode);

    Optional<Authority> findBySlug(String slug);

    List<Authority> findAllByOrderByName();

    /** So that what is answered bears the version that is stored. */
    void flush();
}
