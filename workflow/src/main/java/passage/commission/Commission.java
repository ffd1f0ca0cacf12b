package passage.commission;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import passage.events.RegisterFact.CommissionIssued.Theme;

/** A department's request for a plan from each authority. */
@Entity
@Table(schema = "commission", name = "commission")
public class Commission {
    @Id
    private String id = "";

    private String title = "";
    private String referencePrefix = "";
    private String department = "";
    private LocalDate issuedOn = LocalDate.EPOCH;

    @Convert(converter = ThemesColumn.class)
    private List<Theme> themes = List.of();

    private LocalDate submissionDue = LocalDate.EPOCH;
    private LocalDate publicationDue = LocalDate.EPOCH;
    private int plansOpened;
    private long scopeVersion;

    protected Commission() {}

    Commission(
            String id,
            String title,
            String referencePrefix,
            String department,
            LocalDate issuedOn,
            List<Theme> themes,
            LocalDate submissionDue,
            LocalDate publicationDue) {
        this.id = id;
        this.title = title;
        this.referencePrefix = referencePrefix;
        this.department = department;
        this.issuedOn = issuedOn;
        this.themes = themes;
        this.submissionDue = submissionDue;
        this.publicationDue = publicationDue;
    }

    String nextReference() {
        plansOpened++;
        return "%s-%04d".formatted(referencePrefix, plansOpened);
    }

    void scopeWasSet() {
        scopeVersion++;
    }

    /** How often it was said who is to answer. */
    long scopeVersion() {
        return scopeVersion;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String referencePrefix() {
        return referencePrefix;
    }

    public String department() {
        return department;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The parts that every plan must have, in order. */
    public List<Theme> themes() {
        return themes;
    }

    /** The last day for the submission, to its end in Europe/London unless the commission says otherwise. */
    public LocalDate submissionDue() {
        return submissionDue;
    }

    public LocalDate publicationDue() {
        return publicationDue;
    }
}
