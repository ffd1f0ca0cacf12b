package passage.route;

import jakarta.persistence.Converter;
import passage.platform.json.JsonColumn;
import tools.jackson.core.type.TypeReference;

/** Keeps a route as JSON. */
@Converter
class RouteColumn extends JsonColumn<Route> {
    RouteColumn() {
        super(new TypeReference<>() {});
    }
}
