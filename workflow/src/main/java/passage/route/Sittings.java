package passage.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import passage.authority.Meeting;
import passage.route.Way.Act;
import passage.route.Way.Sitting;

/** Finds among a council's meetings those of a body, by its name or else by its kind. */
final class Sittings {
    private Sittings() {}

    static List<LocalDate> datesFor(Act act, List<Sitting> meetings) {
        var dates = new ArrayList<LocalDate>();
        if (act.kind().isMeeting()) {
            var planned = act.on();
            if (planned != null) {
                dates.add(planned);
            }
            of(act.body(), kindOf(act.kind()), meetings).forEach(sitting -> dates.add(sitting.on()));
        }
        return dates.stream().distinct().sorted().toList();
    }

    static List<Sitting> of(String body, Meeting.Kind kind, List<Sitting> meetings) {
        var named = meetings.stream().filter(each -> same(each.body(), body)).toList();
        return named.isEmpty()
                ? meetings.stream().filter(each -> each.kind() == kind).toList()
                : named;
    }

    static @Nullable LocalDate agendaOf(String body, @Nullable LocalDate on, List<Sitting> meetings) {
        return meetings.stream()
                .filter(each -> each.on().equals(on) && same(each.body(), body))
                .map(Sitting::agendaOut)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").strip();
    }

    private static Meeting.Kind kindOf(ActKind kind) {
        return switch (kind) {
            case EXECUTIVE_MEETING, INDIVIDUAL_EXECUTIVE_DECISION -> Meeting.Kind.EXECUTIVE;
            case FULL_COUNCIL -> Meeting.Kind.FULL_COUNCIL;
            case COMMITTEE_DECISION, OFFICER_DECISION -> Meeting.Kind.COMMITTEE;
        };
    }
}
