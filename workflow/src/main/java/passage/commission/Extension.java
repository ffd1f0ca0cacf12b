package passage.commission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Leave for one authority to answer a commission later; of several the last counts. */
@Entity
@Table(schema = "commission", name = "extension")
public class Extension {
    @Id
    private String id = "";

    private String commission = "";
    private String authority = "";
    private int no;
    private LocalDate submissionDue = LocalDate.EPOCH;
    private LocalDate publicationDue = LocalDate.EPOCH;
    private String givenBy = "";
    private LocalDate givenOn = LocalDate.EPOCH;
    private String source = "";

    protected Extension() {}

    Extension(String commission, String authority, int no, DueDates dues, Grant grant) {
        this.id = "%s/%s/%d".formatted(commission, authority, no);
        this.commission = commission;
        this.authority = authority;
        this.no = no;
        this.submissionDue = dues.submission();
        this.publicationDue = dues.publication();
        this.givenBy = grant.givenBy();
        this.givenOn = grant.givenOn();
        this.source = grant.source();
    }

    /**
     * Who gave it and what shows that.
     *
     * @param givenBy the office, never a person's name
     */
    record Grant(String givenBy, LocalDate givenOn, String source) {}

    public String commission() {
        return commission;
    }

    /** GSS code. */
    public String authority() {
        return authority;
    }

    /** From 1 for each authority and commission. */
    public int no() {
        return no;
    }

    public LocalDate submissionDue() {
        return submissionDue;
    }

    public LocalDate publicationDue() {
        return publicationDue;
    }

    /** The office that gave it. */
    public String givenBy() {
        return givenBy;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    /** The document that shows it. */
    public String source() {
        return source;
    }
}
