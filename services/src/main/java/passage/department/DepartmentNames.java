package passage.department;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The department's short name by date: the same recipient was DLUHC, and MHCLG from 9 July 2024, when the new name was
 * reported; before, it was DCLG and MHCLG for the first time.
 */
@ConfigurationProperties("passage.department")
record DepartmentNames(List<Name> names) {
    /** A short name and the first day on which it stands on receipts. */
    record Name(LocalDate from, String shortName) {}

    DepartmentNames(@Nullable List<Name> names) {
        this.names = names == null || names.isEmpty()
                ? List.of(
                        new Name(LocalDate.of(2006, 5, 5), "DCLG"),
                        new Name(LocalDate.of(2018, 1, 8), "MHCLG"),
                        new Name(LocalDate.of(2021, 9, 19), "DLUHC"),
                        new Name(LocalDate.of(2024, 7, 9), "MHCLG"))
                : List.copyOf(names);
    }

    /** @throws IllegalStateException when no name was set for so early a day */
    String on(LocalDate day) {
        return names.stream()
                .filter(name -> !name.from().isAfter(day))
                .max(Comparator.comparing(Name::from))
                .map(Name::shortName)
                .orElseThrow(() -> new IllegalStateException(
                        "passage.department.names has no name for %s, only %s".formatted(day, names)));
    }
}
