package passage.process;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import passage.events.Basis;
import passage.events.Evidence;
import passage.events.Plainly;
import passage.platform.layout.Form;

/** Reads the fields that many steps' forms have in common. */
public final class Fields {
    private Fields() {}

    /** Words that must be there. */
    public static String words(Form form, String name, int longest, String message) {
        var words = lines(form.required(name, message));
        limit(form, name, words, longest);
        return words;
    }

    /** Words that may be left out. */
    public static @Nullable String optionalWords(Form form, String name, int longest) {
        var words = form.optional(name);
        if (words == null) {
            return null;
        }
        limit(form, name, words, longest);
        return lines(words);
    }

    /** The address of a page on the web, which may be left out. */
    public static @Nullable String optionalAddress(Form form, String name) {
        var address = form.optional(name);
        if (address != null && (!address.matches("https?://\\S+") || address.length() > 1000)) {
            form.error(name, "Enter a web address that begins with https:// and has no blanks");
        }
        return address;
    }

    /** A day that has come: what is recorded has happened. */
    public static LocalDate past(Form form, String name, LocalDate today, String message) {
        var day = day(form, name, message);
        if (day.isAfter(today)) {
            form.error(name, "This day has not come yet. Record it once it has happened");
        }
        return day;
    }

    private static LocalDate day(Form form, String name, String message) {
        var day = form.date(name, message);
        if (day.getYear() < 1000) {
            form.error(name, "The year must have four figures, such as 2024");
        }
        return day;
    }

    /** @return what the record rests on; null where nothing is said, for a first-hand record */
    public static @Nullable Evidence evidence(Form form, LocalDate today) {
        boolean blank = form.values().entrySet().stream()
                .filter(field -> field.getKey().startsWith("evidence-"))
                .allMatch(field -> field.getValue().isBlank());
        if (blank) {
            return null;
        }
        var basis = form.choice("evidence-basis", Basis.values(), "Say whether it was seen, planned or assumed");
        var source = form.required("evidence-source", "Name the document or person that this rests on");
        limit(form, "evidence-source", source, 500);
        var on = day(form, "evidence-on", "Enter the day on which it happened, as the source has it");
        var note = optionalWords(form, "evidence-note", 2000);
        return form.hasErrors() ? Evidence.firstHand(today) : new Evidence(basis, source, on, note);
    }

    /** 'First-hand record', or what else was said, as a person checks it. */
    public static String restsOn(@Nullable Evidence evidence) {
        if (evidence == null) {
            return "A first-hand record, made by you";
        }
        var note = evidence.note() == null ? "" : ". " + evidence.note();
        var known = switch (evidence.basis()) {
            case SEEN -> "Seen in";
            case PLANNED -> "Planned in";
            case ASSUMED -> "Assumed; nearest to it";
        };
        return "%s: %s, %s%s".formatted(known, evidence.source(), Plainly.day(evidence.occurredOn()), note);
    }

    /** What somebody typed, line by line. */
    public static List<String> asTyped(@Nullable String words) {
        return words == null ? List.of() : words.lines().toList();
    }

    private static void limit(Form form, String name, String words, int longest) {
        if (words.length() > longest) {
            form.error(name, "Use %,d characters at most; there are %,d".formatted(longest, words.length()));
        }
    }

    /** Browsers send lines with two characters at their ends; they are kept with one. */
    private static String lines(String words) {
        return words.replace("\r\n", "\n");
    }
}
