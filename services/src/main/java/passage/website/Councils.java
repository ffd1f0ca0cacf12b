package passage.website;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What public pages tell of councils beside their plans: kind, region, and how their pages look. */
@Component
class Councils {
    /** @param shownName null for the full name; colour null for Passage's own */
    record Council(
            @Nullable String kind,
            @Nullable String region,
            @Nullable String shownName,
            @Nullable String colour) {
        static final Council UNKNOWN = new Council(null, null, null, null);
    }

    private final JdbcClient jdbc;

    Councils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Council get(String gssCode) {
        return all().getOrDefault(gssCode, Council.UNKNOWN);
    }

    /** By GSS code. */
    Map<String, Council> all() {
        Map<String, Council> all = new HashMap<>();
        jdbc.sql("select gss_code, kind, region, shown_name, colour from website.council")
                .query(row -> {
                    all.put(
                            row.getString(1),
                            new Council(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                });
        return all;
    }

    List<String> kinds() {
        return jdbc.sql("select distinct kind from website.council where kind is not null order by kind")
                .query(String.class)
                .list();
    }

    List<String> regions() {
        return jdbc.sql("select distinct region from website.council where region is not null order by region")
                .query(String.class)
                .list();
    }

    void registered(String gssCode, String kind) {
        known(gssCode);
        jdbc.sql("update website.council set kind = ? where gss_code = ?")
                .params(kind, gssCode)
                .update();
    }

    void lies(String gssCode, String kind, String region) {
        known(gssCode);
        jdbc.sql("update website.council set kind = ?, region = ? where gss_code = ?")
                .params(kind, region, gssCode)
                .update();
    }

    void appears(String gssCode, @Nullable String shownName, @Nullable String colour) {
        known(gssCode);
        jdbc.sql("update website.council set shown_name = :name, colour = :colour where gss_code = :code")
                .param("name", shownName)
                .param("colour", colour)
                .param("code", gssCode)
                .update();
    }

    private void known(String gssCode) {
        jdbc.sql("""
                        insert into website.council (gss_code)
                        select ? where not exists (select 1 from website.council where gss_code = ?)
                        """).params(gssCode, gssCode).update();
    }
}
