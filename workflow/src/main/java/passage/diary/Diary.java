package passage.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import passage.platform.clock.BusinessClock;

/** What calendars are told of a council: compared with what they were told before, so that changes have numbers. */
@Component
class Diary {
    private final JdbcClient jdbc;
    private final Entries entries;
    private final BusinessClock clock;

    Diary(JdbcClient jdbc, Entries entries, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    /** A council that calendars are to follow from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(String authority) {
        var known = jdbc.sql("select count(*) from diary.council where authority = ?")
                .param(authority)
                .query(Long.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into diary.council (authority) values (?)")
                    .param(authority)
                    .update();
        }
    }

    /** Brought up to date, one reader of a council at a time; what is gone stays, as cancelled. */
    @Transactional
    public List<Told> of(String authority) {
        jdbc.sql("select authority from diary.council where authority = ? for update")
                .param(authority)
                .query(String.class)
                .single();
        var before = new LinkedHashMap<String, Told>();
        told(authority).forEach(each -> before.put(each.entry().uid(), each));
        var now = clock.now();
        var after = new ArrayList<Told>();
        for (var entry : entries.of(authority)) {
            var known = before.remove(entry.uid());
            var current = known == null ? Told.anew(entry, now) : known.now(entry, now);
            if (known == null) {
                insert(authority, current);
            } else if (current != known) {
                update(authority, current);
            }
            after.add(current);
        }
        for (var left : before.values()) {
            var cancelled = left.cancelled(now);
            if (cancelled != left) {
                update(authority, cancelled);
            }
            after.add(cancelled);
        }
        return after;
    }

    private List<Told> told(String authority) {
        return jdbc.sql("""
                        select uid, starts_on, starts_at, summary, details, place, sequence, changed_at, gone
                        from diary.entry where authority = ? order by uid
                        """).param(authority).query((row, n) -> read(row)).list();
    }

    private static Told read(ResultSet row) throws SQLException {
        var entry = new Entry(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalTime.class),
                row.getString(4),
                row.getString(5),
                row.getString(6));
        return new Told(
                entry, row.getInt(7), row.getObject(8, OffsetDateTime.class).toInstant(), row.getBoolean(9));
    }

    private void insert(String authority, Told told) {
        var entry = told.entry();
        jdbc.sql("""
                        insert into diary.entry (starts_on, starts_at, summary, details, place, sequence, changed_at,
                            gone, authority, uid) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(values(entry, told)).params(authority, entry.uid()).update();
    }

    private void update(String authority, Told told) {
        var entry = told.entry();
        jdbc.sql("""
                        update diary.entry set starts_on = ?, starts_at = ?, summary = ?, details = ?, place = ?,
                            sequence = ?, changed_at = ?, gone = ? where authority = ? and uid = ?
                        """).params(values(entry, told)).params(authority, entry.uid()).update();
    }

    private static List<Object> values(Entry entry, Told told) {
        var values = new ArrayList<Object>();
        values.add(entry.startsOn());
        values.add(entry.startsAt());
        values.add(entry.summary());
        values.add(entry.details());
        values.add(entry.place());
        values.add(told.sequence());
        values.add(OffsetDateTime.ofInstant(told.changedAt(), ZoneOffset.UTC));
        values.add(told.gone());
        return values;
    }
}
