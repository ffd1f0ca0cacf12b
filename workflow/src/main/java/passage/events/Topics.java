package passage.events;

import java.util.List;

/** The Kafka topics; each has a dead-letter topic beside it. */
public final class Topics {
    public static final String AUTHORITIES = "passage.authorities";
    public static final String COMMISSIONS = "passage.commissions";
    public static final String PLANS = "passage.plans";
    public static final String DEADLINES = "passage.deadlines";
    public static final String DEPARTMENT = "passage.department";
    public static final String WEBSITE = "passage.website";

    public static final List<String> ALL = List.of(AUTHORITIES, COMMISSIONS, PLANS, DEADLINES, DEPARTMENT, WEBSITE);

    private Topics() {}
}
