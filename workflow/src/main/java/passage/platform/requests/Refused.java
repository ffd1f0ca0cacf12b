package passage.platform.requests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request that was understood and is not carried out; says what was wrong and what would be right. */
public class Refused extends RuntimeException {
    /** Why, as HTTP tells it. */
    public enum Kind {
        BAD_REQUEST(400, "The request is not complete"),
        NOT_ALLOWED(403, "Not allowed"),
        NOT_FOUND(404, "Not found"),
        WRONG_STATE(409, "Not at this point"),
        STALE_VERSION(412, "Changed meanwhile"),
        RULE(422, "Refused by a rule"),
        VERSION_MISSING(428, "Say which version you saw");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Kind kind;
    private final @Nullable String rule;
    private final @Nullable String about;

    private Refused(Kind kind, @Nullable String rule, String detail) {
        this(kind, rule, detail, null);
    }

    private Refused(Kind kind, @Nullable String rule, String detail, @Nullable String about) {
        super(about == null ? detail : about + ": " + detail);
        this.kind = kind;
        this.rule = rule;
        this.about = about;
    }

    /** The same refusal, naming the one of several things that stands against it. */
    public Refused about(String thing) {
        var named = new Refused(kind, rule, detail(), thing);
        named.initCause(this);
        return named;
    }

    /** @param rule the rule that stands against it, with its source or as Passage's own */
    public static Refused byRule(String rule, String detail) {
        return new Refused(Kind.RULE, rule, detail);
    }

    /** What is recorded has happened. @param rule says so of the thing in hand */
    public static Refused notYet(String rule, LocalDate day, LocalDate today) {
        return byRule(rule, "%s lies after today, %s".formatted(DAY.format(day), DAY.format(today)));
    }

    public static Refused wrongState(String detail) {
        return new Refused(Kind.WRONG_STATE, null, detail);
    }

    public static Refused staleVersion(long expected, long found) {
        return new Refused(
                Kind.STALE_VERSION,
                null,
                "You saw version %d, but it is now version %d: look again, then decide".formatted(expected, found));
    }

    public static Refused notFound(String what) {
        return new Refused(Kind.NOT_FOUND, null, "There is no " + what + ", or you may not see it");
    }

    public static Refused notAllowed(String detail) {
        return new Refused(Kind.NOT_ALLOWED, null, detail);
    }

    public static Refused incomplete(String detail) {
        return new Refused(Kind.BAD_REQUEST, null, detail);
    }

    public static Refused versionMissing() {
        return new Refused(
                Kind.VERSION_MISSING, null, "Send If-Match with the ETag that you saw, or * to take any version");
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String rule() {
        return rule;
    }

    /** Which of several things it is about; null where there is one only. */
    public @Nullable String about() {
        return about;
    }

    /** Always there for a refusal. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
