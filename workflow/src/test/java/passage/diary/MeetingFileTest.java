package passage.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import passage.authority.Meeting;
import passage.platform.requests.Refused;

/** Tables and calendars of meetings as spreadsheets and diaries write them. */
class MeetingFileTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 3);

    @Test
    void aTableWithAllItsColumnsIsRead() {
        var rows = csv(
                "Body,Date,Time,Place,Kind,Agenda published\r\nCabinet,15/07/2024,18:30,County Hall,executive,5 July 2024\r\n");
        assertThat(rows)
                .containsExactly(new Row(
                        2,
                        "Cabinet",
                        Meeting.Kind.EXECUTIVE,
                        LocalDate.of(2024, 7, 15),
                        LocalTime.of(18, 30),
                        "County Hall",
                        LocalDate.of(2024, 7, 5),
                        null));
    }

    @Test
    void semicolonsAByteOrderMarkBlankLinesAndQuotesAreRead() {
        var rows = csv(
                "\uFEFFdate;body;place\n\n2024-07-15;\"Policy; and \"\"Finance\"\"\";\"Room 1,\n2nd floor\"\n;;\n2024-07-16;Cabinet;\n");
        assertThat(rows).extracting(Row::line).containsExactly(3, 6);
        assertThat(rows.get(0).body()).isEqualTo("Policy; and \"Finance\"");
        assertThat(rows.get(0).place()).isEqualTo("Room 1, 2nd floor");
        assertThat(rows.get(1).body()).isEqualTo("Cabinet");
    }

    @Test
    void anOldSpreadsheetsLettersAreRead() {
        var bytes = "body,date\nCafé committee – north,1.7.2024\n".getBytes(Charset.forName("windows-1252"));
        assertThat(new MeetingFile("m.csv", bytes, Meeting.Kind.COMMITTEE)
                        .rows(UNTIL)
                        .get(0)
                        .body())
                .isEqualTo("Café committee – north");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"15/07/2024", "2024-07-15", "15 July 2024", "15 jul 2024", "Monday 15 July 2024", "15.7.2024"})
    void datesAreReadAsPeopleInEnglandWriteThem(String text) {
        assertThat(csv("body,date\nCabinet,\"" + text + "\"\n").get(0).heldOn()).isEqualTo("2024-07-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18:30", "18.30", "6.30pm", "6:30 PM"})
    void timesToo(String text) {
        assertThat(csv("body,date,time\nCabinet,2024-07-15," + text + "\n")
                        .get(0)
                        .startsAt())
                .isEqualTo("18:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2024", "07/15/2024", "tomorrow", "", "29/02/2023"})
    void whatIsNoDateIsSaidWithItsLine(String text) {
        var row = csv("body,date\nCabinet,2024-07-01\nCabinet," + text + "\n").get(1);
        assertThat(row.line()).isEqualTo(3);
        assertThat(row.fault()).contains("is no date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "@SUM(A1)", "-2+3"})
    void whatASpreadsheetWouldCarryOutIsNotTaken(String cell) {
        var row = csv("body,date\n\"" + cell.replace("\"", "\"\"") + "\",2024-07-15\n")
                .get(0);
        assertThat(row.fault()).contains("would take for a formula");
    }

    @Test
    void aTableWithoutItsColumnsIsRefused() {
        assertThatThrownBy(() -> csv("committee\nCabinet\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'body' and 'date'");
        assertThatThrownBy(() -> csv("  \n")).hasMessageContaining("empty");
        assertThatThrownBy(() -> csv("body,date\n")).hasMessageContaining("no meetings");
        assertThatThrownBy(() -> csv("body,date\n\"Cabinet,2024-07-15\n")).hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> csv("body,date\n\0,2024-07-15\n")).hasMessageContaining("no text");
    }

    @Test
    void moreThanAMegabyteOrFiveThousandRowsAreRefused() {
        assertThatThrownBy(() -> csv("body,date\n" + "Cabinet,2024-07-15\n".repeat(5001)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more than 5,000 rows");
        assertThat(csv("body,date\n" + "Cabinet,2024-07-15\n".repeat(5000))).hasSize(5000);
        assertThatThrownBy(() -> new MeetingFile("m.csv", new byte[1_000_001], Meeting.Kind.COMMITTEE).rows(UNTIL))
                .hasMessageContaining("larger than 1 MB");
    }

    @Test
    void eventsOfACalendarAreReadInLondonTime() {
        var rows = ics("""
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20240601T000000Z
                DTSTART:20240715T173000Z
                SUMMARY:Cabinet
                LOCATION:County Hall\\, Room 1
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTAMP:20240601T000000Z
                DTSTART;VALUE=DATE:20240716
                SUMMARY:Full
                  Council
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                DTSTAMP:20240601T000000Z
                DTSTART;TZID=Europe/London:20241104T100000
                SUMMARY:Scrutiny
                END:VEVENT
                BEGIN:VEVENT
                UID:4
                DTSTAMP:20240601T000000Z
                DTSTART:20240717T093000
                SUMMARY:Floating
                END:VEVENT
                """);
        assertThat(rows).extracting(Row::body).containsExactly("Cabinet", "Full Council", "Scrutiny", "Floating");
        assertThat(rows)
                .extracting(Row::heldOn)
                .extracting(LocalDate::toString)
                .containsExactly("2024-07-15", "2024-07-16", "2024-11-04", "2024-07-17");
        assertThat(rows)
                .extracting(Row::startsAt)
                .containsExactly(LocalTime.of(18, 30), null, LocalTime.of(10, 0), LocalTime.of(9, 30));
        assertThat(rows.get(0).place()).isEqualTo("County Hall, Room 1");
        assertThat(rows).extracting(Row::line).containsExactly(4, 11, 18, 24);
    }

    @Test
    void aRecurringMeetingComesAtEachOfItsTimesOverTheClockChange() {
        var rows = ics("""
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20240601T000000Z
                DTSTART;TZID=Europe/London:20240903T183000
                RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=4
                EXDATE;TZID=Europe/London:20241001T183000
                SUMMARY:Cabinet
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;TZID=Europe/London:20241105T183000
                DTSTAMP:20240601T000000Z
                DTSTART;TZID=Europe/London:20241107T100000
                SUMMARY:Cabinet
                END:VEVENT
                """);
        assertThat(rows)
                .extracting(row -> row.heldOn() + " " + row.startsAt())
                .containsExactly("2024-09-03 18:30", "2024-12-03 18:30", "2024-11-07 10:00");
    }

    @Test
    void whatRecursWithoutEndOrTooOftenIsBounded() {
        var endless = ics(event("DTSTART;VALUE=DATE:20240901\nRRULE:FREQ=MONTHLY\nSUMMARY:Cabinet"));
        assertThat(endless).hasSize(23).allMatch(row -> !row.heldOn().isAfter(UNTIL));
        assertThat(ics(event("DTSTART;VALUE=DATE:20240901\nRRULE:FREQ=DAILY\nSUMMARY:Cabinet"))
                        .get(0)
                        .fault())
                .contains("more than 210 times");
        assertThat(ics(event("DTSTART:20240901T000000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:Cabinet"))
                        .get(0)
                        .fault())
                .contains("recurs daily, weekly");
        assertThatThrownBy(() -> ics(
                        event("DTSTART:20240901T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\nSUMMARY:Cabinet")))
                .hasMessageContaining("no meetings");
    }

    @Test
    void whatIsWrongWithAnEventIsSaid() {
        assertThat(ics(event("SUMMARY:Cabinet")).get(0).fault()).contains("no start");
        assertThat(ics(event("DTSTART:20240901T000000Z")).get(0).fault()).contains("no title");
        assertThat(ics(event("DTSTART:soon\nSUMMARY:Cabinet")).get(0).fault()).contains("no start");
        assertThat(ics(event("DTSTART:20240901T000000Z\nSTATUS:CANCELLED\nSUMMARY:Cabinet"))
                        .get(0)
                        .fault())
                .contains("is cancelled");
        assertThat(ics(event("DTSTART:20240901T000000Z\nSUMMARY:=cmd|' /C calc'!A0"))
                        .get(0)
                        .fault())
                .contains("formula");
        assertThatThrownBy(
                        () -> new MeetingFile("m.ics", "hello".getBytes(StandardCharsets.UTF_8), Meeting.Kind.COMMITTEE)
                                .rows(UNTIL))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no calendar");
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nUID:1\nDTSTAMP:20240601T000000Z\n" + lines + "\nEND:VEVENT\n";
    }

    private static List<Row> ics(String events) {
        var text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y\n" + events + "END:VCALENDAR\n";
        return new MeetingFile(
                        "m.ics", text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), Meeting.Kind.COMMITTEE)
                .rows(UNTIL);
    }

    private static List<Row> csv(String text) {
        return new MeetingFile("m.csv", text.getBytes(StandardCharsets.UTF_8), Meeting.Kind.COMMITTEE).rows(UNTIL);
    }
}
