package passage.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import passage.department.DepartmentNames.Name;

class DepartmentNamesTest {
    private final DepartmentNames names = new DepartmentNames(null);

    @Test
    void callsTheDepartmentDluhcUntil8July2024() {
        assertThat(names.on(LocalDate.of(2024, 7, 8))).isEqualTo("DLUHC");
    }

    @Test
    void callsTheDepartmentMhclgFrom9July2024() {
        assertThat(names.on(LocalDate.of(2024, 7, 9))).isEqualTo("MHCLG");
    }

    @Test
    void takesOtherNamesFromTheConfiguration() {
        var other = new DepartmentNames(List.of(new Name(LocalDate.of(2018, 1, 8), "MHCLG")));
        assertThat(other.on(LocalDate.of(2020, 1, 1))).isEqualTo("MHCLG");
        assertThatThrownBy(() -> other.on(LocalDate.of(2018, 1, 7))).hasMessageContaining("no name for 2018-01-07");
    }
}
