package passage.route;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import passage.authority.AuthorityRules;
import passage.authority.Governance;
import passage.calendar.BankHolidays;
import passage.calendar.WorkingDays;
import passage.route.Way.Dues;

/** Every council of England has a timetable before it has entered anything. */
class DefaultRoutesTest {
    private static final LocalDate ASKED = LocalDate.of(2024, 4, 16);
    private static final LocalDate DUE = LocalDate.of(2024, 7, 19);

    @Test
    void all317HaveATimetableByTheirKind() throws IOException {
        var lines = Files.readAllLines(Path.of("../seeds/authorities.csv"));
        var lastDays = new TreeMap<String, Integer>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1);
            var reckoned = reckoned(cells[3], Governance.UNCONFIRMED);
            assertThat(reckoned.fits()).as(line).isTrue();
            var last = requireNonNull(reckoned.lastDay(), line);
            lastDays.merge(last.body() + " by " + last.date(), 1, Integer::sum);
        }
        // notice within two working days, call-in of five, effect the next calendar day: 9 July; without call-in the
        // due day
        assertThat(lastDays)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Cabinet by 2024-07-09", 315,
                        "Policy and Resources Committee by 2024-07-19", 1,
                        "Full Council by 2024-07-19", 1));
    }

    @ParameterizedTest
    @EnumSource
    void eachIsLawfulForItsKindAndGovernance(Governance governance) {
        for (var kind : List.of("county", "unitary", "district", "metropolitan", "london-borough", "another")) {
            var route = DefaultRoutes.of(kind, governance, ASKED);
            RouteRules.check("The council", governance, AuthorityRules.USUAL, route);
            assertThat(route.act(1).kind().isExecutive()).isEqualTo(governance.hasExecutive());
            assertThat(requireNonNull(route.act(1).evidence()).source()).contains("not confirmed by the council");
            assertThat(reckoned(kind, governance).fits()).isTrue();
        }
    }

    private static Reckoning reckoned(String kind, Governance governance) {
        return Reckoning.of(Ways.of(
                "The council",
                governance,
                DefaultRoutes.of(kind, governance, ASKED),
                AuthorityRules.USUAL,
                new Dues(DUE, null, DUE, null, "The commission asks for it.", "The commission asks for it."),
                List.of(),
                WorkingDays.of(BankHolidays.englandAndWales()),
                ASKED));
    }
}
