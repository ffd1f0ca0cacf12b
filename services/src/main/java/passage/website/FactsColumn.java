package passage.website;

import jakarta.persistence.Converter;
import passage.platform.json.JsonColumn;
import tools.jackson.core.type.TypeReference;

/** Keeps what was recorded as JSON. */
@Converter
class FactsColumn extends JsonColumn<Facts> {
    FactsColumn() {
        super(new TypeReference<>() {});
    }
}
