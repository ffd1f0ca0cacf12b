package passage.authority;

import jakarta.persistence.Converter;
import java.util.List;
import passage.events.RegisterFact.ClosureDaysSet.ClosureDay;
import passage.platform.json.JsonColumn;
import tools.jackson.core.type.TypeReference;

/** Keeps a council's closure days as JSON. */
@Converter
class ClosureDaysColumn extends JsonColumn<List<ClosureDay>> {
    ClosureDaysColumn() {
        super(new TypeReference<>() {});
    }
}
