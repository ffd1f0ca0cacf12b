package passage.monitoring;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import passage.events.StepDates;
import passage.platform.json.JsonColumn;
import tools.jackson.core.type.TypeReference;

/** A plan's timetable as it last went out, so that what changes can be told. */
@Entity
@Table(schema = "monitoring", name = "timetable")
class SentTimetable {
    @Id
    private UUID plan;

    private boolean fits;

    @Convert(converter = StepsColumn.class)
    private List<StepDates> steps = List.of();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected SentTimetable() {}

    SentTimetable(UUID plan) {
        this.plan = plan;
    }

    void is(boolean fits, List<StepDates> steps) {
        this.fits = fits;
        this.steps = List.copyOf(steps);
    }

    boolean fits() {
        return fits;
    }

    List<StepDates> steps() {
        return steps;
    }

    /** Keeps the steps as JSON. */
    @Converter
    static class StepsColumn extends JsonColumn<List<StepDates>> {
        StepsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
