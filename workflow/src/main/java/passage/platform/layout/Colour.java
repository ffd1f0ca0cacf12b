package passage.platform.layout;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour of a council's own, on which white letters stand.
 *
 * @param hex six hexadecimal digits after a number sign, in lower case
 */
public record Colour(String hex) {
    /** WCAG 2.2, 1.4.3: the least contrast between letters and their ground. */
    public static final double LEAST_CONTRAST = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final double DARKER = 0.7;

    public Colour {
        hex = hex.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no colour: write a number sign and six digits or letters from a to f, such as #00703c"
                            .formatted(hex));
        }
    }

    /** The contrast to white, from 1 for white to 21 for black (WCAG 2.2, relative luminance). */
    public double contrastToWhite() {
        return 1.05 / (luminance() + 0.05);
    }

    public boolean carriesWhite() {
        return contrastToWhite() >= LEAST_CONTRAST;
    }

    /** A style sheet that gives the pages' frame this colour and nothing else. */
    public String styleSheet() {
        return ":root{--app-brand:%s;--app-brand-dark:%s;--app-brand-text:#fff}\n".formatted(hex, darker());
    }

    private String darker() {
        return "#%02x%02x%02x".formatted(darker(1), darker(3), darker(5));
    }

    private int darker(int at) {
        return (int) Math.round(part(at) * DARKER);
    }

    private double luminance() {
        return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    }

    private double linear(int at) {
        double share = part(at) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private int part(int at) {
        return Integer.parseInt(hex.substring(at, at + 2), 16);
    }
}
