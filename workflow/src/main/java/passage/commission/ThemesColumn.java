package passage.commission;

import jakarta.persistence.Converter;
import java.util.List;
import passage.events.RegisterFact.CommissionIssued.Theme;
import passage.platform.json.JsonColumn;
import tools.jackson.core.type.TypeReference;

/** Keeps a commission's themes as JSON. */
@Converter
class ThemesColumn extends JsonColumn<List<Theme>> {
    ThemesColumn() {
        super(new TypeReference<>() {});
    }
}
