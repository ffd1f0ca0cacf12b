package passage.papers;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import passage.platform.json.JsonColumn;
import tools.jackson.core.type.TypeReference;

/** A paper as somebody confirmed it: which words, in exactly which bytes; it never changes. */
@Entity
@Table(schema = "papers", name = "confirmed")
class Confirmed {
    @Id
    private UUID id = new UUID(0, 0);

    private UUID plan = new UUID(0, 0);
    private String paper = "";
    private int no;
    private UUID person = new UUID(0, 0);
    private String role = "";
    private Instant confirmedAt = Instant.EPOCH;
    private String fingerprint = "";
    private String htmlDigest = "";
    private String pdfDigest = "";

    @Convert(converter = Words.class)
    private List<Particular> particulars = List.of();

    protected Confirmed() {}

    /** Whose word it is, when it was given, and what identifies the bytes. */
    record Seal(UUID person, String role, Instant at, String htmlDigest, String pdfDigest) {}

    Confirmed(UUID id, UUID plan, Paper paper, int no, Seal seal) {
        this.id = id;
        this.plan = plan;
        this.paper = paper.id().toString();
        this.no = no;
        this.person = seal.person();
        this.role = seal.role();
        this.confirmedAt = seal.at();
        this.fingerprint = paper.fingerprint();
        this.htmlDigest = seal.htmlDigest();
        this.pdfDigest = seal.pdfDigest();
        this.particulars = paper.particulars();
    }

    UUID id() {
        return id;
    }

    String paper() {
        return paper;
    }

    /** From 1 for each paper. */
    int no() {
        return no;
    }

    /** Pseudonym of who confirmed it. */
    UUID person() {
        return person;
    }

    String role() {
        return role;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    String fingerprint() {
        return fingerprint;
    }

    String htmlDigest() {
        return htmlDigest;
    }

    String pdfDigest() {
        return pdfDigest;
    }

    List<Particular> particulars() {
        return particulars;
    }

    /** The particulars in a column. */
    static class Words extends JsonColumn<List<Particular>> {
        Words() {
            super(new TypeReference<>() {});
        }
    }
}
