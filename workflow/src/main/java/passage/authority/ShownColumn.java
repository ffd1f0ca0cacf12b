package passage.authority;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps the setting as data has it: {@code stage-and-dates}. */
@Converter
class ShownColumn implements AttributeConverter<@Nullable Shown, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Shown shown) {
        return shown == null ? null : shown.toString();
    }

    @Override
    public @Nullable Shown convertToEntityAttribute(@Nullable String stored) {
        return Arrays.stream(Shown.values())
                .filter(shown -> shown.toString().equals(stored))
                .findFirst()
                .orElse(null);
    }
}
