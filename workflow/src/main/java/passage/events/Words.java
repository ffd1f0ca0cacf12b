package passage.events;

import java.util.Locale;

/** Turns the names of constants into the words that stand in JSON and on pages. */
public final class Words {
    private Words() {}

    /** {@code AMENDED_AND_APPROVED} becomes {@code amended-and-approved}. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code AMENDED_AND_APPROVED} becomes {@code amended and approved}. */
    public static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
