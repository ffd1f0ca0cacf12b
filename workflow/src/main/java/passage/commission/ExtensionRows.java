package passage.commission;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The stored extensions. */
interface ExtensionRows extends Repository<Extension, String> {
    Extension save(Extension extension);

    List<Extension> findByCommissionAndAuthorityOrderByNo(String commission, String authority);
}
