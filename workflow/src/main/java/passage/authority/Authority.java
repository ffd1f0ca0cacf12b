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

    public long version() {
        return version;
    }
}
