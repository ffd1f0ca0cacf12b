package passage.authority;

import jakarta.persistence.Converter;
import passage.platform.json.JsonColumn;
import tools.jackson.core.type.TypeReference;

/** Keeps a council's rules as JSON. */
@Converter
class RulesColumn extends JsonColumn<AuthorityRules> {
    RulesColumn() {
        super(new TypeReference<>() {});
    }
}
