package passage.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The dates that a plan must keep and the meetings to which it goes, as reckoned from its route; no facts of its own. */
@MappedSuperclass
public abstract class PlanDates extends PlanDecisions {
    @Embedded
    private Keeping keeping = new Keeping();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "plan", name = "sitting", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<Sitting> sittings = new ArrayList<>();

    protected PlanDates() {}

    PlanDates(UUID id, String reference, String commission, String authority, String authorityName, String title) {
        super(id, reference, commission, authority, authorityName, title);
    }

    /** @param next the date that the plan has still to keep first; null once all are kept or its way is over */
    public void mustKeep(List<DateToKeep> dates, @Nullable DateToKeep next) {
        keeping = Keeping.of(dates, next);
    }

    public Keeping keeping() {
        return keeping;
    }

    public void goesTo(List<Sitting> meetings) {
        boolean same = sittings.size() == meetings.size()
                && IntStream.range(0, meetings.size())
                        .allMatch(n -> sittings.get(n).isSameAs(meetings.get(n)));
        if (!same) {
            sittings.clear();
            sittings.addAll(meetings);
        }
    }

    /** The meetings to which the plan goes, in the order of its route. */
    public List<Sitting> sittings() {
        return List.copyOf(sittings);
    }
}
