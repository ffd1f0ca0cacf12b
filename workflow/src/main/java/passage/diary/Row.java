package passage.diary;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import passage.authority.Meeting;

/**
 * What one row of a table, or one event of a calendar, says of a meeting.
 *
 * @param line of the file, from 1
 * @param kind null where the file does not say what sort of body meets
 * @param fault why it cannot be read; null where it can
 */
record Row(
        int line,
        String body,
        Meeting.@Nullable Kind kind,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable String place,
        @Nullable LocalDate agendaPublishedOn,
        @Nullable String fault) {
    static final int LONGEST_BODY = 200;
    static final int LONGEST_PLACE = 300;

    static Row unreadable(int line, String fault) {
        return new Row(line, "", null, LocalDate.EPOCH, null, null, null, fault);
    }

    /** Names a body or a place, which is plain text and nothing that a spreadsheet would carry out. */
    static String words(String what, String text, int longest) {
        var words = text.strip();
        if (words.matches("(?s)[=+@\\t\\r].*|-.+")) {
            throw new Unreadable("The %s begins with '%s', which a spreadsheet would take for a formula"
                    .formatted(what, words.charAt(0)));
        }
        if (words.codePoints().anyMatch(Character::isISOControl)) {
            throw new Unreadable("The %s has a character that cannot be shown".formatted(what));
        }
        if (words.length() > longest) {
            throw new Unreadable("The %s is longer than %d characters".formatted(what, longest));
        }
        return words;
    }

    /** A row or an event cannot be read, for a reason that a person can mend. */
    static class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }
}
