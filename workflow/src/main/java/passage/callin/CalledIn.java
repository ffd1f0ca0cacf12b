package passage.callin;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A call-in with the names of the members who made it, which are kept nowhere else. */
@Entity
@Table(schema = "callin", name = "call_in")
class CalledIn {
    @Id
    private UUID id = new UUID(0, 0);

    private UUID decision = new UUID(0, 0);

    private UUID plan = new UUID(0, 0);
    private LocalDate calledInOn = LocalDate.EPOCH;
    private String grounds = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "callin", name = "caller", joinColumns = @JoinColumn(name = "call_in"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> callers = new ArrayList<>();

    protected CalledIn() {}

    CalledIn(UUID id, UUID decision, UUID plan, LocalDate calledInOn, String grounds, List<String> callers) {
        this.id = id;
        this.decision = decision;
        this.plan = plan;
        this.calledInOn = calledInOn;
        this.grounds = grounds;
        this.callers = new ArrayList<>(callers);
    }

    LocalDate calledInOn() {
        return calledInOn;
    }

    String grounds() {
        return grounds;
    }

    List<String> callers() {
        return List.copyOf(callers);
    }
}
