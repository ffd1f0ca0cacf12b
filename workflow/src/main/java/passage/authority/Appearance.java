package passage.authority;

import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import passage.platform.layout.Colour;
import passage.platform.requests.Refused;

/**
 * How a council's pages look.
 *
 * @param name at the head of its pages; null for its full name
 * @param colour such as {@code #00703c}; null for Passage's own
 */
record Appearance(
        @Nullable @Size(max = 200) String name, @Nullable String colour) {
    Appearance {
        name = name == null || name.isBlank() ? null : name.strip();
        colour = colour == null || colour.isBlank() ? null : colour.strip().toLowerCase(Locale.ROOT);
    }

    /** @throws Refused when the colour is none, or white letters on it could not be read */
    void requireReadable() {
        if (colour == null) {
            return;
        }
        try {
            var chosen = new Colour(colour);
            if (!chosen.carriesWhite()) {
                throw Refused.byRule(
                        "WCAG 2.2, 1.4.3: letters need a contrast of 4.5 to 1",
                        "White letters on %s have a contrast of %.2f to 1; choose a darker colour"
                                .formatted(chosen.hex(), Math.floor(chosen.contrastToWhite() * 100) / 100));
            }
        } catch (IllegalArgumentException e) {
            throw Refused.byRule("A colour is written as #00703c", String.valueOf(e.getMessage()));
        }
    }
}
