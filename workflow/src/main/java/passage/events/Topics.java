package passage.events;

import java.util.List;
import java.util.stream.Stream;

/** The Kafka topics; each has a dead-letter topic beside it. */
public final class Topics {
    public static final String AUTHORITIES = "passage.authorities";
    public static final String COMMISSIONS = "passage.commissions";
    public static final String PLANS = "passage.plans";
    public static final String DEADLINES = "passage.deadlines";
    public static final String DEPARTMENT = "passage.department";
    public static final String WEBSITE = "passage.website";

    public static final String HISTORY = "passage.history";

    /** Whatever comes on these enters the ledger. */
    public static final List<String> ENTERED = List.of(AUTHORITIES, COMMISSIONS, PLANS, DEADLINES, DEPARTMENT, WEBSITE);

    /** Also what the ledger says of itself, which cannot be an entry: one checkpoint would cause the next without end. */
    public static final List<String> ALL =
            Stream.concat(ENTERED.stream(), Stream.of(HISTORY)).toList();

    private Topics() {}
}
