package passage.papers;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import passage.calendar.Notice;
import passage.events.Words;

/** What is to be published about an act, in the order of its time. */
enum Kind {
    KEY_DECISION_NOTICE("Notice of a key decision", Notice.KEY_DECISION),
    GENERAL_EXCEPTION_NOTICE("General exception notice", Notice.GENERAL_EXCEPTION),
    SPECIAL_URGENCY_NOTICE("Special urgency notice", null),
    PRIVATE_MEETING_NOTICE("First notice of a private meeting", Notice.PRIVATE_MEETING),
    PRIVATE_MEETING_SECOND_NOTICE("Second notice of a private meeting", Notice.PRIVATE_MEETING_SECOND),
    AGENDA_ITEM("Agenda item", Notice.AGENDA),
    DECISION_RECORD("Record of the decision", null),
    CALL_IN_NOTICE("Notice of a call-in", null);

    private final String title;
    private final @Nullable Notice notice;

    Kind(String title, @Nullable Notice notice) {
        this.title = title;
        this.notice = notice;
    }

    String title() {
        return title;
    }

    /** The rule that counts clear days for it; none where it follows what has happened. */
    Optional<Notice> notice() {
        return Optional.ofNullable(notice);
    }

    /** The last part of the timetable's name for the step: {@code agenda} of {@code act-1-agenda}. */
    String step() {
        return switch (this) {
            case AGENDA_ITEM -> "agenda";
            case DECISION_RECORD -> "notice";
            default -> toString();
        };
    }

    static Optional<Kind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
