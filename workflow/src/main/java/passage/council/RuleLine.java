package passage.council;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import passage.authority.Authority;
import passage.authority.AuthorityRules;
import passage.authority.CallInEffect;
import passage.authority.CountingOfClearDays;
import passage.calendar.Words;

/** One of a council's rules as its page shows it: what it is about, how it is set, and what that means. */
record RuleLine(String rule, String setting, String meaning) {
    private static final String DAY = "working day";

    RuleLine {
        setting = setting.substring(0, 1).toUpperCase(Locale.UK) + setting.substring(1);
    }

    static List<RuleLine> of(Authority council) {
        return of(council.rules(), council.governance().hasExecutive());
    }

    static List<RuleLine> of(AuthorityRules rules, boolean executive) {
        var further = rules.further();
        var lines = new ArrayList<RuleLine>();
        lines.add(
                new RuleLine(
                        "Five clear days of an agenda",
                        counted(rules.clearDays()),
                        "The day of publication and the day of the meeting do not count (LGA 1972 s.100B; SI 2012/2089 reg 6)."));
        lines.add(new RuleLine(
                "28 clear days of a notice",
                counted(further.noticeCounting()),
                "The notice of a key decision or of a private meeting (SI 2012/2089 reg 5 and 9)."));
        lines.add(new RuleLine(
                "Notice of a decision",
                "Within " + Words.count(rules.decisionNoticeWithinWorkingDays(), DAY),
                "From the decision to the publication of its notice, from which call-in runs."));
        var callIn = rules.callIn();
        lines.add(new RuleLine(
                "Call-in window",
                further.callInEndsOn() == null
                        ? "%s, until %s".formatted(Words.count(callIn.days(), DAY), callIn.endsAt())
                        : "Until %s on %s of the week after the notice"
                                .formatted(callIn.endsAt(), weekday(further.callInEndsOn())),
                callInMeaning(further.localCallIn(), executive)));
        lines.add(new RuleLine(
                "A decision holds",
                effect(callIn.effect()),
                "When a decision that nobody called in can be carried out."));
        lines.add(new RuleLine(
                "Members who can call in",
                callIn.callers() == null ? "Not set" : String.valueOf(callIn.callers()),
                callIn.callers() == null
                        ? "Passage does not check how many members call a decision in."
                        : "A call-in by fewer is refused."));
        lines.add(new RuleLine(
                "Scrutiny’s answer to a call-in",
                callIn.scrutinyWithinWorkingDays() == null
                        ? "No limit"
                        : "Within " + Words.count(callIn.scrutinyWithinWorkingDays(), DAY),
                callIn.scrutinyWithinWorkingDays() == null
                        ? "The decision waits until scrutiny has answered."
                        : "Without an answer in time the decision takes effect."));
        lines.add(new RuleLine(
                "‘Noted’",
                rules.notedCountsAsEndorsement() ? "Counts as endorsement" : "Is no endorsement",
                rules.notedCountsAsEndorsement()
                        ? "A plan that is noted goes on."
                        : "A plan that is only noted waits for a further decision."));
        lines.add(new RuleLine(
                "Scrutiny before the decision",
                Words.count(further.review(), DAY) + " before",
                "How long before the decision a review is over; Passage’s own default is one."));
        lines.add(new RuleLine(
                "Certification",
                Words.count(further.certification(), DAY),
                "From a decision’s effect to the submission."));
        lines.add(new RuleLine(
                "Report before one member decides",
                Words.count(further.individualReport(), "clear day"),
                "Only where the constitution sets them; no regulation in force does."));
        lines.add(new RuleLine(
                "Exemption from call-in", "Agreed by " + further.exemptionBy(), "Set by the constitution."));
        return lines;
    }

    private static String callInMeaning(@Nullable String local, boolean executive) {
        if (executive) {
            return "Counted from the day after the notice; the constitution sets it, no statute does.";
        }
        return local == null || local.isBlank()
                ? "A council without an executive has no call-in by law, and none of its own is entered."
                : "The council’s own device: " + local;
    }

    static String counted(CountingOfClearDays counting) {
        return counting == CountingOfClearDays.WORKING ? "Working days" : "Calendar days";
    }

    static String effect(CallInEffect effect) {
        return switch (effect) {
            case AT_EXPIRY -> "At the end of the window";
            case NEXT_CALENDAR_DAY -> "From the next calendar day";
            case NEXT_WORKING_DAY -> "From the next working day";
        };
    }

    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
