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

/**
 * One council's plan in the national list. How far it is, is kept here and shown through {@link NationalView} alone, as
 * far as the council lets that be seen.
 */
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
    private @Nullable String reached;
    private @Nullable LocalDate plannedSubmission;
    private @Nullable LocalDate plannedEndorsement;
    private @Nullable LocalDate endorsedOn;
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

    /** @param stage where the plan stands with its council, which the department may not be free to see */
    void reached(String stage) {
        reached = stage;
    }

    void planned(@Nullable LocalDate endorsement, @Nullable LocalDate submission) {
        plannedEndorsement = endorsement;
        plannedSubmission = submission;
    }

    void endorsed(LocalDate on) {
        endorsedOn = on;
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

    /** Whether the plan goes no further: withdrawn, rejected, or closed by its council without a submission. */
    boolean isOver() {
        return stage == Stage.WITHDRAWN
                || "rejected".equals(reached)
                || ("closed".equals(reached) && submittedOn == null && publishedOn == null);
    }

    @Nullable
    String reached() {
        return reached;
    }

    @Nullable
    LocalDate plannedSubmission() {
        return plannedSubmission;
    }

    @Nullable
    LocalDate plannedEndorsement() {
        return plannedEndorsement;
    }

    @Nullable
    LocalDate endorsedOn() {
        return endorsedOn;
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
