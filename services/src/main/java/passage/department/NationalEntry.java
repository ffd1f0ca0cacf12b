package passage.department;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import passage.events.PlanFact.Due;
import passage.events.PlanFact.PlanOpened;
import passage.events.PlanRef;

/** One council's plan in the national list: that it was opened, when it is due, and no more until it is submitted. */
@Entity
@Table(schema = "department", name = "plan")
class NationalEntry {
    @Id
    private UUID planId;

    private String reference;
    private String commission;
    private String authority;
    private String authorityName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage = Stage.OPENED;

    private @Nullable LocalDate submissionDue;
    private @Nullable LocalDate submittedOn;
    private @Nullable LocalDate publishedOn;
    private @Nullable String address;
    private long lastSeq;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected NationalEntry() {}

    NationalEntry(PlanRef plan, PlanOpened opened) {
        this.planId = plan.id();
        this.reference = plan.reference();
        this.commission = plan.commission();
        this.authority = plan.authority();
        this.authorityName = plan.authorityName();
        dueBy(opened.dues());
    }

    final void dueBy(List<Due> dues) {
        submissionDue = dues.stream()
                .filter(due -> due.name().equals("submit"))
                .map(Due::on)
                .findFirst()
                .orElse(submissionDue);
    }

    void submitted(LocalDate on) {
        stage = stage == Stage.PUBLISHED ? stage : Stage.SUBMITTED;
        submittedOn = on;
    }

    void published(LocalDate on, String where) {
        stage = Stage.PUBLISHED;
        publishedOn = on;
        address = where;
    }

    void withdrawn() {
        stage = Stage.WITHDRAWN;
    }

    long nextSeq() {
        return ++lastSeq;
    }

    PlanRef plan() {
        return new PlanRef(planId, reference, commission, authority, authorityName);
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    LocalDate submissionDue() {
        return submissionDue;
    }

    @Nullable
    LocalDate submittedOn() {
        return submittedOn;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    String address() {
        return address;
    }
}
