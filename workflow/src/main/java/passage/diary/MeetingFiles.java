package passage.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.authority.Meeting;
import passage.calendar.NoCalendarData;
import passage.calendar.Notice;
import passage.calendar.WorkingDays;
import passage.diary.Preview.Line;
import passage.diary.Preview.State;
import passage.events.Basis;
import passage.events.Evidence;
import passage.events.RecordedBy;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.Refused;
import passage.route.Routes;

/** Brings a council's meetings in from files: first what would come of it, then, once confirmed, the meetings. */
@Service
class MeetingFiles {
    static final List<Role> KEEPERS = List.of(Role.DEMOCRATIC_SERVICES, Role.ADMIN);

    /** How far a meeting without an end recurs. */
    private static final int YEARS_AHEAD = 2;

    private final Authorities authorities;
    private final WorkingDays calendar;
    private final Access access;
    private final BusinessClock clock;

    MeetingFiles(Authorities authorities, Routes routes, Access access, BusinessClock clock) {
        this.authorities = authorities;
        this.calendar = routes.calendar();
        this.access = access;
        this.clock = clock;
    }

    /** @throws Refused when the file cannot be read at all */
    @Transactional(readOnly = true)
    public Preview preview(String gssCode, MeetingFile file) {
        access.require(KEEPERS, gssCode);
        var council = authorities.get(gssCode);
        var known = authorities.meetingsOf(gssCode);
        Map<String, Meeting.Kind> kinds = known.stream()
                .collect(Collectors.toMap(each -> plain(each.body()), Meeting::kind, (one, other) -> other));
        var taken = new HashSet<>(
                known.stream().map(each -> key(each.body(), each.heldOn())).toList());
        var lines = new ArrayList<Line>();
        for (var row : file.rows(clock.today().plusYears(YEARS_AHEAD))) {
            lines.add(line(row, file.kind(), council, kinds::get, taken));
        }
        return new Preview(file.name(), lines);
    }

    /** @param seen fingerprint of the preview that the person saw */
    @Transactional
    public Preview add(String gssCode, MeetingFile file, String seen) {
        var role = access.require(KEEPERS, gssCode);
        var preview = preview(gssCode, file);
        if (!preview.fingerprint().equals(seen)) {
            throw Refused.wrongState("Other meetings would come in than you saw: look again, then confirm");
        }
        var by = new RecordedBy(access.actor().person(), role.toString());
        for (var line : preview.lines()) {
            var meeting = line.meeting();
            if (line.comesIn() && meeting != null) {
                authorities.schedule(gssCode, meeting, by, evidence(file, line, meeting));
            }
        }
        return preview;
    }

    private Evidence evidence(MeetingFile file, Line line, Meeting.Dated meeting) {
        var today = clock.today();
        var basis = meeting.heldOn().isAfter(today) ? Basis.PLANNED : Basis.SEEN;
        return new Evidence(basis, "The file %s, line %d".formatted(file.name(), line.line()), today, null);
    }

    private Line line(
            Row row,
            Meeting.@Nullable Kind fallback,
            Authority council,
            Function<String, Meeting.@Nullable Kind> kinds,
            Set<String> taken) {
        if (row.fault() != null) {
            return new Line(row.line(), State.UNREADABLE, null, row.fault());
        }
        var known = row.kind() == null ? kinds.apply(plain(row.body())) : row.kind();
        var kind = known == null ? fallback : known;
        if (kind == null) {
            return new Line(
                    row.line(),
                    State.UNREADABLE,
                    null,
                    "What sort of body is %s? Say it in a column 'kind', or for the whole file".formatted(row.body()));
        }
        var meeting =
                new Meeting.Dated(row.body(), kind, row.heldOn(), row.startsAt(), row.place(), row.agendaPublishedOn());
        if (kind == Meeting.Kind.EXECUTIVE && !council.governance().hasExecutive()) {
            return new Line(
                    row.line(),
                    State.UNREADABLE,
                    null,
                    "%s is governed by committees and has no executive (LGA 2000 s.9B)".formatted(council.name()));
        }
        var agenda = row.agendaPublishedOn();
        if (agenda != null && agenda.isAfter(row.heldOn())) {
            return new Line(row.line(), State.UNREADABLE, null, "The agenda is dated after the meeting");
        }
        if (!taken.add(key(row.body(), row.heldOn()))) {
            return new Line(row.line(), State.SAME, meeting, "The same meeting is there already");
        }
        var warning = warning(council, meeting);
        return new Line(row.line(), warning.isEmpty() ? State.ADDED : State.WARNED, meeting, warning);
    }

    private String warning(Authority council, Meeting.Dated meeting) {
        try {
            var closed = calendar.explainNonWorking(meeting.heldOn()).orElse("");
            var agenda = meeting.agendaPublishedOn();
            if (agenda == null) {
                return closed;
            }
            var counting = council.rules().clearDays().counting();
            var inTime = Notice.AGENDA.inTime(calendar, agenda, meeting.heldOn(), counting);
            return inTime.value() ? closed : (closed + " " + inTime.because().get(0)).strip();
        } catch (NoCalendarData e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String key(String body, LocalDate on) {
        return plain(body) + "/" + on;
    }

    private static String plain(String body) {
        return body.toLowerCase(Locale.UK).replaceAll("\\s+", " ").strip();
    }
}
