package passage.plan;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.platform.json.JsonColumn;
import tools.jackson.core.type.TypeReference;

/** The dates that a plan must keep, as last reckoned; the next of them stands in columns that lists are sorted by. */
@Embeddable
public class Keeping {
    @Convert(converter = DatesColumn.class)
    private @Nullable List<DateToKeep> dates;

    private @Nullable String dueName;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate dueNearFrom;
    private boolean dueLate;
    private boolean dueReckoned;

    protected Keeping() {}

    /** @param next the one that the plan has still to keep first; null once all are kept or its way is over */
    static Keeping of(List<DateToKeep> dates, @Nullable DateToKeep next) {
        var keeping = new Keeping();
        keeping.dates = List.copyOf(dates);
        keeping.dueReckoned = true;
        if (next != null) {
            keeping.dueName = next.name();
            keeping.dueOn = next.on();
            keeping.dueNearFrom = next.nearFrom();
            keeping.dueLate = next.late();
        }
        return keeping;
    }

    /** The next date that the plan has still to keep. */
    public Optional<DateToKeep> next() {
        return dates().stream().filter(date -> date.name().equals(dueName)).findFirst();
    }

    public List<DateToKeep> dates() {
        return dates == null ? List.of() : dates;
    }

    /** Keeps the dates as JSON. */
    @Converter
    static class DatesColumn extends JsonColumn<List<DateToKeep>> {
        DatesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
