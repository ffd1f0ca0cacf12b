package passage.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import passage.plan.PlanSearch.Meeting;
import passage.plan.Risk;
import passage.plan.Stage;
import passage.platform.layout.Paged;

/**
 * What the list of plans is narrowed to, as its address has it; blank for all.
 *
 * @param stage as {@link Stage} has it in data
 * @param risk as {@link Risk} has it in data
 * @param council GSS code
 * @param meeting '2024-07-10 Cabinet'
 * @param page from 1
 */
record PlanFilter(String stage, String risk, String council, String meeting, int page) {
    private static final int LENGTH_OF_A_DAY = 10;

    static PlanFilter of(Map<String, String> address) {
        var page = address.getOrDefault("page", "1");
        return new PlanFilter(
                address.getOrDefault("stage", "").strip(),
                address.getOrDefault("risk", "").strip(),
                address.getOrDefault("council", "").strip(),
                address.getOrDefault("meeting", "").strip(),
                Paged.number(page));
    }

    static String keyOf(Meeting meeting) {
        return meeting.heldOn() + " " + meeting.body();
    }

    /** Whether each part means something; what means nothing lets no plan through. */
    boolean isMeant() {
        return (stage.isBlank() || wantedStage() != null)
                && (risk.isBlank() || wantedRisk() != null)
                && (meeting.isBlank() || wantedMeeting() != null);
    }

    boolean isBlank() {
        return (stage + risk + council + meeting).isBlank();
    }

    @Nullable
    Stage wantedStage() {
        return named(Stage.values(), stage);
    }

    @Nullable
    Risk wantedRisk() {
        return named(Risk.values(), risk);
    }

    @Nullable
    Meeting wantedMeeting() {
        if (meeting.length() <= LENGTH_OF_A_DAY + 1) {
            return null;
        }
        try {
            var heldOn = LocalDate.parse(meeting.substring(0, LENGTH_OF_A_DAY));
            return new Meeting(meeting.substring(LENGTH_OF_A_DAY + 1), heldOn);
        } catch (DateTimeException e) {
            return null; // what is not a date names no meeting
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The form's fields, and the address's parameters. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("stage", stage);
        values.put("risk", risk);
        values.put("council", council);
        values.put("meeting", meeting);
        return values;
    }

    /** The address of another page of the same list. */
    String href(int other) {
        var address = UriComponentsBuilder.fromPath("/plans");
        values().forEach((name, value) ->
                address.queryParamIfPresent(name, Optional.of(value).filter(given -> !given.isBlank())));
        return address.queryParam("page", other).encode().build().toUriString();
    }
}
