package passage.department;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.events.RegisterFact.CommissionIssued;
import passage.events.RegisterFact.ScopeSet;

/** What the department knows of commissions and councils: who is asked, by when, and what each lets it see. */
@Component
class Registers {
    /** A commission, the newest first. */
    record Asked(String id, String title, LocalDate issuedOn, LocalDate submissionDue) {}

    /** One council that is asked. */
    record InScope(String authority, String name, String kind, String region) {}

    /** @param kind null where the register does not say it */
    record Council(@Nullable String kind, Shows shows) {
        static final Council UNKNOWN = new Council(null, Shows.OPENED);
    }

    private final JdbcClient jdbc;

    Registers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Asked> commissions() {
        return jdbc.sql("""
                        select id, title, issued_on, submission_due from department.commission
                        order by issued_on desc, id desc
                        """)
                .query((row, n) -> new Asked(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    List<InScope> inScope(String commission) {
        return jdbc.sql("select authority, name, kind, region from department.in_scope where commission = ?")
                .param(commission)
                .query((row, n) -> new InScope(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    Map<String, LocalDate> extensions(String commission) {
        Map<String, LocalDate> extended = new HashMap<>();
        jdbc.sql("select authority, submission_due from department.extension where commission = ?")
                .param(commission)
                .query(row -> {
                    extended.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return extended;
    }

    /** Those that are registered, by GSS code. */
    Map<String, Council> councils() {
        Map<String, Council> known = new HashMap<>();
        jdbc.sql("select gss_code, kind, shows from department.council").query(row -> {
            known.put(row.getString(1), new Council(row.getString(2), Shows.named(row.getString(3))));
        });
        return known;
    }

    void issued(CommissionIssued fact) {
        jdbc.sql("delete from department.commission where id = ?")
                .param(fact.commission())
                .update();
        jdbc.sql("insert into department.commission (id, title, issued_on, submission_due) values (?, ?, ?, ?)")
                .params(fact.commission(), fact.title(), fact.issuedOn(), fact.submissionDue())
                .update();
    }

    void scope(ScopeSet fact) {
        jdbc.sql("delete from department.in_scope where commission = ?")
                .param(fact.commission())
                .update();
        fact.councils()
                .forEach(council -> jdbc.sql("""
                        insert into department.in_scope (commission, authority, name, kind, region)
                        values (?, ?, ?, ?, ?)
                        """)
                        .params(
                                fact.commission(),
                                council.authority(),
                                council.name(),
                                council.kind(),
                                council.region())
                        .update());
    }

    void extended(String commission, String authority, LocalDate due) {
        jdbc.sql("delete from department.extension where commission = ? and authority = ?")
                .params(commission, authority)
                .update();
        jdbc.sql("insert into department.extension (commission, authority, submission_due) values (?, ?, ?)")
                .params(commission, authority, due)
                .update();
    }

    void registered(String authority, String kind) {
        if (jdbc.sql("update department.council set kind = ? where gss_code = ?")
                        .params(kind, authority)
                        .update()
                == 0) {
            jdbc.sql("insert into department.council (gss_code, kind, shows) values (?, ?, ?)")
                    .params(authority, kind, Shows.OPENED.toString())
                    .update();
        }
    }

    void shows(String authority, String shows) {
        if (jdbc.sql("update department.council set shows = ? where gss_code = ?")
                        .params(shows, authority)
                        .update()
                == 0) {
            jdbc.sql("insert into department.council (gss_code, shows) values (?, ?)")
                    .params(authority, shows)
                    .update();
        }
    }
}
