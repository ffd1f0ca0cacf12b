package passage.platform.access;

import java.util.Arrays;
import java.util.Locale;

/** What a person may be for a council, or for the country; a role is held for one authority, or for all. */
public enum Role {
    AUTHOR("Report author"),
    DEMOCRATIC_SERVICES("Democratic services"),
    SECTION_151("Section 151 officer"),
    MONITORING_OFFICER("Monitoring officer"),
    HEAD_OF_PAID_SERVICE("Head of paid service"),
    /** Any officer to whom members left something, such as a director. */
    DELEGATED_OFFICER("Officer with a delegation"),
    SCRUTINY_SUPPORT("Scrutiny support"),
    EXECUTIVE_SUPPORT("Executive support"),
    CERTIFIER("Certifier"),
    DEPARTMENT("Department"),
    AUDITOR("Auditor"),
    ADMIN("Administrator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** As a person reads it: 'Section 151 officer'. */
    public String title() {
        return title;
    }

    /** Whether it is held for the whole country rather than for a council. */
    public boolean isNational() {
        return this == DEPARTMENT || this == AUDITOR || this == ADMIN;
    }

    /** @throws IllegalArgumentException naming the roles that there are */
    public static Role named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No role is called '%s'; there are %s".formatted(name, Arrays.toString(values()))));
    }

    /** As data has it: {@code section-151}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
