package passage.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import passage.events.Basis;
import passage.events.Evidence;
import passage.platform.layout.Form;

class FieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 12);

    @Test
    void takesADayThatHasCome() {
        var form = form("on-day", "10", "on-month", "7", "on-year", "2024");
        assertThat(Fields.past(form, "on", TODAY, "Enter the day")).isEqualTo(LocalDate.of(2024, 7, 10));
        assertThat(form.hasErrors()).isFalse();
    }

    @Test
    void refusesADayThatHasNotCome() {
        var form = form("on-day", "13", "on-month", "7", "on-year", "2024");
        Fields.past(form, "on", TODAY, "Enter the day");
        assertThat(form.errors().get("on")).contains("has not come yet");
    }

    @Test
    void asksForAYearOfFourFigures() {
        var form = form("on-day", "10", "on-month", "7", "on-year", "24");
        Fields.past(form, "on", TODAY, "Enter the day");
        assertThat(form.errors().get("on")).contains("four figures", "2024");
    }

    @Test
    void saysWhatIsMissingBeforeItSaysWhatIsOdd() {
        var form = form("on-day", "", "on-month", "", "on-year", "");
        Fields.past(form, "on", TODAY, "Enter the day");
        assertThat(form.errors()).containsEntry("on", "Enter the day");
    }

    @Test
    void refusesMoreWordsThanAreKept() {
        var form = form("reasons", "x".repeat(8001));
        Fields.words(form, "reasons", 8000, "Enter the reasons");
        assertThat(form.errors()).containsEntry("reasons", "Use 8,000 characters at most; there are 8,001");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        var form = form("address", "www.example.gov.uk/plan");
        Fields.optionalAddress(form, "address");
        assertThat(form.errors().get("address")).contains("https://");
    }

    @Test
    void leavesARecordFirstHandWhereNothingElseIsSaid() {
        assertThat(Fields.evidence(form("reasons", "Some", "evidence-source", " "), TODAY))
                .isNull();
    }

    @Test
    void readsWhatARecordRestsOn() {
        var form = form(
                "evidence-basis", "planned",
                "evidence-source", "Cabinet agenda",
                "evidence-on-day", "10",
                "evidence-on-month", "7",
                "evidence-on-year", "2024");
        var expected = new Evidence(Basis.PLANNED, "Cabinet agenda", LocalDate.of(2024, 7, 10), null);
        assertThat(Fields.evidence(form, TODAY)).isEqualTo(expected);
        assertThat(Fields.restsOn(expected)).isEqualTo("Planned in: Cabinet agenda, 10 July 2024");
    }

    @Test
    void asksForTheRestWhereOnlyABasisIsGiven() {
        var form = form("evidence-basis", "assumed");
        Fields.evidence(form, TODAY);
        assertThat(form.errors()).containsOnlyKeys("evidence-source", "evidence-on");
    }

    private static Form form(String... fields) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.add(fields[i], fields[i + 1]);
        }
        return Form.of(typed);
    }
}
