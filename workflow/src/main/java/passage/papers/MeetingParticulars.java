package passage.papers;

import static passage.papers.Particular.asked;
import static passage.papers.Particular.known;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a notice of a private meeting and an item of an agenda have to say. */
final class MeetingParticulars {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private MeetingParticulars() {}

    static List<Particular> inPrivate(Kind kind, Act act) {
        var rule = Particulars.REG_5 + (kind == Kind.PRIVATE_MEETING_NOTICE ? "(2)" : "(4)");
        var reasons = Particulars.REG_5 + (kind == Kind.PRIVATE_MEETING_NOTICE ? "(3)" : "(5)(a)");
        var all = new ArrayList<Particular>();
        all.add(known(
                "intention",
                "Intention to meet in private",
                rule,
                "%s intends to hold this meeting, or a part of it, in private.".formatted(act.body())));
        all.addAll(when(act, rule));
        all.add(known("matter", "Matter to be considered", rule, act.matter()));
        all.add(asked(
                "reasons",
                "Why the meeting is held in private",
                reasons,
                "State the reasons, with the paragraph of Schedule 12A to the Local Government Act 1972 or the other"
                        + " ground"));
        if (kind == Kind.PRIVATE_MEETING_SECOND_NOTICE) {
            all.add(asked(
                    "representations",
                    "Representations that the meeting should be open",
                    Particulars.REG_5 + "(5)(b)",
                    "Give details of the representations received; where there were none, say so"));
            all.add(asked(
                    "response",
                    "Response to the representations",
                    Particulars.REG_5 + "(5)(c)",
                    "State the response; where there were none, say so"));
        }
        return all;
    }

    static List<Particular> agendaItem(Act act) {
        var executive = act.isExecutive();
        var notice = executive ? "SI 2012/2089 reg 6(1)" : "LGA 1972 s.100A(6)";
        var agenda = executive ? "SI 2012/2089 regs 6(2) and 7" : "LGA 1972 s.100B(1) and (4)";
        var all = new ArrayList<Particular>();
        all.addAll(when(act, notice));
        all.add(known("item", "Item", agenda, act.matter()));
        all.add(known("documents", "Report", agenda, act.documents()));
        all.add(asked("recommendation", "Recommendation", "the council’s practice", "Enter what is recommended")
                .optional());
        all.add(asked(
                        "background",
                        "Background papers",
                        executive ? "SI 2012/2089 reg 15" : "LGA 1972 s.100D",
                        "List the background papers, one a line; where there are none, say so")
                .optional());
        if (act.isPrivate()) {
            all.add(asked(
                    "closed",
                    "Why the public is excluded",
                    executive ? "SI 2012/2089 reg 4" : "LGA 1972 s.100A(4) and (5)",
                    "Name the ground on which the public is excluded from this item"));
        }
        return all;
    }

    private static List<Particular> when(Act act, String rule) {
        return List.of(
                known("body", "Meeting of", rule, act.body()),
                known("date", "Date", rule, act.day(), "Enter the date of the meeting"),
                known("time", "Time", rule, clock(act), "Enter the time at which the meeting begins"),
                known("place", "Place", rule, act.place(), "Enter the place of the meeting"));
    }

    private static @Nullable String clock(Act act) {
        var startsAt = act.startsAt();
        return startsAt == null ? null : CLOCK.format(startsAt);
    }
}
