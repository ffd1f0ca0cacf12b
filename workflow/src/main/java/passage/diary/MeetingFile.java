package passage.diary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import passage.authority.Meeting;
import passage.platform.requests.Refused;

/**
 * A file of meetings as somebody brought it.
 *
 * @param name as it was called there; only its ending is believed
 * @param kind of those meetings of which neither the file nor the council's list says it
 */
record MeetingFile(String name, byte[] bytes, Meeting.@Nullable Kind kind) {
    static final int LARGEST = 1_000_000;
    static final int MOST_ROWS = 5_000;

    private static final int LONGEST_NAME = 100;

    MeetingFile {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceAll(".*[/\\\\]", "")
                .strip();
        name = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    }

    /** @throws Refused when it is too large, empty, or neither a table nor a calendar */
    List<Row> rows(LocalDate until) {
        if (bytes.length > LARGEST) {
            throw Refused.incomplete("The file is larger than 1 MB");
        }
        var text = text();
        if (text.isBlank()) {
            throw Refused.incomplete("The file is empty");
        }
        var ending = name.toLowerCase(Locale.UK);
        var rows = ending.endsWith(".ics") || text.stripLeading().startsWith("BEGIN:VCALENDAR")
                ? CalendarMeetings.read(text, MOST_ROWS, until)
                : CsvMeetings.read(text, MOST_ROWS);
        if (rows.isEmpty()) {
            throw Refused.incomplete("The file has no meetings");
        }
        return rows;
    }

    /** UTF-8, or else what older spreadsheets write. */
    private String text() {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.incomplete("The file is no text; save it as CSV (UTF-8) or as iCalendar (.ics)");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
