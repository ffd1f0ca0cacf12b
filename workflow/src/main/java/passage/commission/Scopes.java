package passage.commission;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.Publisher;
import passage.events.RecordedBy;
import passage.events.RegisterFact.ScopeSet;
import passage.events.RegisterFact.ScopeSet.InScope;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;

/** Who is to answer a commission. */
@Service
class Scopes {
    private static final String RULE = "Each council in scope is named once, with its region";

    private final CommissionRows commissions;
    private final JdbcClient jdbc;
    private final Publisher publisher;

    Scopes(CommissionRows commissions, JdbcClient jdbc, Publisher publisher) {
        this.commissions = commissions;
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /** In the order of their names; none where nobody has said it. */
    @Transactional(readOnly = true)
    public List<InScope> of(String commission) {
        return jdbc.sql("""
                        select authority, name, kind, region from commission.in_scope where commission = ?
                        order by name, authority
                        """)
                .param(commission)
                .query((row, n) -> new InScope(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Takes the place of what was said before. @throws Refused when a council is named twice or a region is none */
    @Transactional
    public long set(String id, IfMatch ifMatch, List<InScope> councils, RecordedBy by, Evidence evidence) {
        var commission = commissions.lock(id).orElseThrow(() -> Refused.notFound("commission " + id));
        ifMatch.check(commission.scopeVersion());
        requireSound(councils);
        jdbc.sql("delete from commission.in_scope where commission = ?")
                .param(id)
                .update();
        councils.forEach(council -> jdbc.sql("""
                        insert into commission.in_scope (commission, authority, name, kind, region)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(id, council.authority(), council.name(), council.kind(), council.region())
                .update());
        commission.scopeWasSet();
        publisher.publish(new RegisterEvent(by, evidence, new ScopeSet(id, councils)));
        return commission.scopeVersion();
    }

    private static void requireSound(List<InScope> councils) {
        var seen = new HashSet<String>();
        for (var council : councils) {
            if (!seen.add(council.authority())) {
                throw Refused.byRule(RULE, "%s is named twice".formatted(council.authority()));
            }
            if (Region.named(council.region()).isEmpty()) {
                throw Refused.byRule(
                        RULE,
                        "'%s' of %s is no region of England; there are %s"
                                .formatted(council.region(), council.name(), Arrays.toString(Region.values())));
            }
        }
    }
}
