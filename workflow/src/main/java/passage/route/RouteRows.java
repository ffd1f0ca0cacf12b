package passage.route;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored routes. */
interface RouteRows extends Repository<RouteRow, String> {
    RouteRow save(RouteRow row);

    Optional<RouteRow> findById(String id);

    List<RouteRow> findByCommissionOrderByAuthority(String commission);
}
