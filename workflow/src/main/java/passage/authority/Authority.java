package passage.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import passage.events.RegisterFact.ClosureDaysSet.ClosureDay;

/** A council, known by its GSS code. */
@Entity
@Table(schema = "authority", name = "authority")
public class Authority {
    @Id
    @Column(name = "gss_code")
    private String gssCode = "";

    private String name = "";
    private String shortName = "";
    private String slug = "";
    private String kind = "";

    @Enumerated(EnumType.STRING)
    private Governance governance = Governance.UNCONFIRMED;

    private @Nullable String website;

    @Convert(converter = RulesColumn.class)
    private @Nullable AuthorityRules rules;

    @Convert(converter = ClosureDaysColumn.class)
    private @Nullable List<ClosureDay> closureDays;

    @Convert(converter = ShownColumn.class)
    private @Nullable Shown shownToDepartment;

    private @Nullable String shownName;
    private @Nullable String colour;

    @Version
    private long version;

    protected Authority() {}

    Authority(
            String gssCode,
            String name,
            String shortName,
            String slug,
            String kind,
            Governance governance,
            @Nullable String website) {
        this.gssCode = gssCode;
        this.name = name;
        this.shortName = shortName;
        this.slug = slug;
        this.kind = kind;
        this.governance = governance;
        this.website = website;
    }

    void follow(AuthorityRules rules) {
        this.rules = rules;
    }

    void closeOn(List<ClosureDay> days) {
        this.closureDays = List.copyOf(days);
    }

    void isGovernedBy(Governance confirmed) {
        this.governance = confirmed;
    }

    void show(Shown shown) {
        this.shownToDepartment = shown;
    }

    void appear(Appearance appearance) {
        this.shownName = appearance.name();
        this.colour = appearance.colour();
    }

    public String gssCode() {
        return gssCode;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    /** For addresses: {@code essex}. */
    public String slug() {
        return slug;
    }

    public String kind() {
        return kind;
    }

    public Governance governance() {
        return governance;
    }

    public @Nullable String website() {
        return website;
    }

    /** The council's own rules, or the usual ones until it has entered any. */
    public AuthorityRules rules() {
        return rules == null ? AuthorityRules.USUAL : rules;
    }

    /** Days on which the council is closed beside weekends and bank holidays, so that they are no working days for it. */
    public List<ClosureDay> closureDays() {
        return closureDays == null ? List.of() : closureDays;
    }

    /** What the department is shown of its plans before they are submitted; the least until it says otherwise. */
    Shown shown() {
        return shownToDepartment == null ? Shown.OPENED : shownToDepartment;
    }

    Appearance appearance() {
        return new Appearance(shownName, colour);
    }

    /** The name at the head of its pages. */
    public String shownName() {
        return shownName == null ? name : shownName;
    }

    /** Its own colour, such as {@code #00703c}; null where it has entered none. */
    public @Nullable String colour() {
        return colour;
    }

    public long version() {
        return version;
    }
}
