package passage.website;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.calendar.Deadline;

/** Finds published plans by words, region, kind and year. */
@Component
class Search {
    /** A published plan in the list. */
    record Found(
            String council,
            String title,
            String reference,
            String path,
            LocalDate publishedOn,
            @Nullable LocalDate withdrawnOn) {}

    /** One page of what was found. */
    record Hits(List<Found> plans, long total) {}

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param year of publication, such as 2024; what is empty leaves nothing out */
    Hits find(String q, String region, String kind, String year, int page, int size) {
        var where = new StringBuilder(
                " from website.page p left join website.council c on c.gss_code = p.authority where 1 = 1");
        var params = new ArrayList<Object>();
        if (!q.isBlank()) {
            where.append(" and lower(p.authority_name || ' ' || p.title || ' ' || p.reference) like ? escape '!'");
            params.add("%" + literally(q.strip().toLowerCase(Locale.UK)) + "%");
        }
        if (!region.isEmpty()) {
            where.append(" and c.region = ?");
            params.add(region);
        }
        if (!kind.isEmpty()) {
            where.append(" and c.kind = ?");
            params.add(kind);
        }
        if (year.matches("20[0-9]{2}")) {
            where.append(" and p.published_at >= ? and p.published_at < ?");
            params.add(Deadline.endOfDay(LocalDate.of(Integer.parseInt(year) - 1, 12, 31))
                    .atOffset(ZoneOffset.UTC));
            params.add(Deadline.endOfDay(LocalDate.of(Integer.parseInt(year), 12, 31))
                    .atOffset(ZoneOffset.UTC));
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
        params.add(size);
        params.add((long) (page - 1) * size);
        var plans = jdbc.sql("select p.authority_name, p.title, p.reference, p.slug, p.published_at, p.withdrawn_on"
                        + where + " order by p.authority_name, p.reference limit ? offset ?")
                .params(params)
                .query((row, n) -> new Found(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        "/published/%s/%s".formatted(row.getString(4), row.getString(3)),
                        Deadline.dateOf(
                                row.getObject(5, java.time.OffsetDateTime.class).toInstant()),
                        row.getObject(6, LocalDate.class)))
                .list();
        return new Hits(plans, total);
    }

    /** Those in which something was published, the latest first. */
    List<String> years() {
        return jdbc.sql("select min(published_at), max(published_at) from website.page")
                .query((row, n) -> {
                    var first = row.getObject(1, java.time.OffsetDateTime.class);
                    var last = row.getObject(2, java.time.OffsetDateTime.class);
                    var years = new ArrayList<String>();
                    if (first != null && last != null) {
                        int from = Deadline.dateOf(first.toInstant()).getYear();
                        for (int year = Deadline.dateOf(last.toInstant()).getYear(); year >= from; year--) {
                            years.add(Year.of(year).toString());
                        }
                    }
                    return years;
                })
                .single();
    }

    private static String literally(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
