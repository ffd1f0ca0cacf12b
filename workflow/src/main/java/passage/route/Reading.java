package passage.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import passage.authority.CallInEffect;
import passage.authority.Governance;
import passage.platform.requests.Refused;

/** Reads single values of a document, with what is usual in the place of what is absent. */
final class Reading {
    private static final int LONGEST = 60;

    private static final Map<String, String> KINDS = Map.of(
            "cabinet", "executive-meeting",
            "executive", "executive-meeting",
            "leader", "individual-executive-decision",
            "individual-decision", "individual-executive-decision",
            "committee", "committee-decision",
            "council", "full-council",
            "officer", "officer-decision");

    private Reading() {}

    static ActKind actKind(String field, String given) {
        var word = word(given);
        return choice(field, KINDS.getOrDefault(word, word), ActKind.values(), ActKind.EXECUTIVE_MEETING);
    }

    static Governance governance(@Nullable String given) {
        if (given == null || word(given).equals("unknown")) {
            return Governance.UNCONFIRMED;
        }
        var word = word(given);
        return switch (word) {
            case "leader-cabinet", "leader", "cabinet" -> Governance.LEADER_AND_CABINET;
            case "mayor", "elected-mayor", "mayor-cabinet" -> Governance.MAYOR_AND_CABINET;
            case "committee", "committees" -> Governance.COMMITTEE_SYSTEM;
            default -> choice("governance", word, Governance.values(), Governance.UNCONFIRMED);
        };
    }

    static CallInEffect effect(String field, @Nullable String given, CallInEffect usual) {
        return choice(field, given, CallInEffect.values(), usual);
    }

    static <E extends Enum<E>> E choice(String field, @Nullable String given, E[] all, E usual) {
        return given == null
                ? usual
                : Arrays.stream(all)
                        .filter(each -> each.toString().equals(word(given)))
                        .findFirst()
                        .orElseThrow(() -> Refused.incomplete("'%s' in the field '%s' is not one of %s"
                                .formatted(given, field, Arrays.toString(all))));
    }

    static String word(String given) {
        return given.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    static String bodyOf(ActKind kind) {
        return switch (kind) {
            case EXECUTIVE_MEETING -> "Cabinet";
            case INDIVIDUAL_EXECUTIVE_DECISION -> "Cabinet member";
            case COMMITTEE_DECISION -> "Committee";
            case FULL_COUNCIL -> "Full Council";
            case OFFICER_DECISION -> "Officer";
        };
    }

    static int number(String field, @Nullable Integer given, int least, int usual) {
        if (given == null) {
            return usual;
        }
        if (given < least || given > LONGEST) {
            throw Refused.incomplete(
                    "'%s' is %d; it is a number of working days from %d to %d".formatted(field, given, least, LONGEST));
        }
        return given;
    }

    static @Nullable Integer numberOrNull(String field, @Nullable Integer given) {
        return given == null ? null : number(field, given, 0, 0);
    }

    static <T> T orElse(@Nullable T given, T usual) {
        return given == null ? usual : given;
    }

    static <T> @Nullable T orElse2(@Nullable T given, @Nullable T other) {
        return given == null ? other : given;
    }

    static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    static void bounded(String field, List<?> given, int most) {
        if (given.size() > most || given.stream().anyMatch(Objects::isNull)) {
            throw Refused.incomplete("'%s' has at most %d entries, none of them empty".formatted(field, most));
        }
    }
}
