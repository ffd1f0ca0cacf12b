package passage.council;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import passage.authority.AuthorityRules;
import passage.authority.AuthorityRules.CallInSettings;
import passage.authority.CallInEffect;
import passage.authority.CountingOfClearDays;
import passage.authority.Practice;
import passage.platform.layout.Form;
import passage.process.Fields;

/** A council's rules as somebody types them, and as the form shows them before. */
final class RulesForm {
    private RulesForm() {}

    static AuthorityRules read(Form form) {
        return new AuthorityRules(
                form.choice("clearDays", CountingOfClearDays.values(), "Say how the days of an agenda count"),
                new CallInSettings(
                        number(form, "days", 1, 30, "Enter how many working days the call-in window lasts"),
                        time(form),
                        form.choice("effect", CallInEffect.values(), "Say when a decision holds"),
                        optionalNumber(form, "callers", 1, 50, "Enter how many members it takes"),
                        optionalNumber(form, "scrutinyWithin", 1, 60, "Enter within how many working days")),
                form.text("noted").equals("yes"),
                number(form, "noticeWithin", 0, 20, "Enter within how many working days the notice is published"),
                new Practice(
                        form.choice(
                                "noticeClearDays",
                                CountingOfClearDays.values(),
                                "Say how the 28 days of a notice count"),
                        optionalNumber(form, "certification", 0, 60, "Enter how many working days certification takes"),
                        optionalNumber(form, "review", 0, 60, "Enter how many working days before the decision"),
                        optionalNumber(form, "individualReport", 0, 28, "Enter how many clear days"),
                        weekday(form),
                        Fields.optionalWords(form, "exemptionBy", 300),
                        Fields.optionalWords(form, "localCallIn", 300)),
                null);
    }

    private static int number(Form form, String name, int from, int to, String message) {
        var number = optionalNumber(form, name, from, to, message);
        if (number == null) {
            form.error(name, message);
            return from;
        }
        return number;
    }

    private static @Nullable Integer optionalNumber(Form form, String name, int from, int to, String message) {
        var text = form.optional(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < from || Integer.parseInt(text) > to) {
            form.error(name, "%s: a whole number from %d to %d".formatted(message, from, to));
            return from;
        }
        return Integer.valueOf(text);
    }

    private static LocalTime time(Form form) {
        var text = form.required("endsAt", "Enter the time at which the window ends, such as 17:00");
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException e) {
            form.error("endsAt", "Enter the time at which the window ends, such as 17:00");
            return LocalTime.NOON;
        }
    }

    private static @Nullable DayOfWeek weekday(Form form) {
        if (form.text("weekday").isEmpty()) {
            return null;
        }
        for (var day : DayOfWeek.values()) {
            if (day.name().equals(form.text("weekday"))) {
                return day;
            }
        }
        form.error("weekday", "Choose a weekday");
        return null;
    }

    static Map<String, String> asItIs(AuthorityRules rules) {
        var form = new LinkedHashMap<String, String>();
        var callIn = rules.callIn();
        var further = rules.further();
        form.put("clearDays", rules.clearDays().toString());
        form.put("noticeClearDays", further.noticeCounting().toString());
        form.put("noticeWithin", String.valueOf(rules.decisionNoticeWithinWorkingDays()));
        form.put("days", String.valueOf(callIn.days()));
        form.put("endsAt", callIn.endsAt().toString());
        form.put(
                "weekday",
                further.callInEndsOn() == null ? "" : further.callInEndsOn().name());
        form.put("effect", callIn.effect().toString());
        form.put("callers", words(callIn.callers()));
        form.put("scrutinyWithin", words(callIn.scrutinyWithinWorkingDays()));
        form.put("noted", rules.notedCountsAsEndorsement() ? "yes" : "no");
        form.put("certification", words(further.certificationWorkingDays()));
        form.put("review", words(further.reviewWorkingDays()));
        form.put("individualReport", words(further.individualReportClearDays()));
        form.put("exemptionBy", words(further.exemptionAgreedBy()));
        form.put("localCallIn", words(further.localCallIn()));
        return form;
    }

    private static String words(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
