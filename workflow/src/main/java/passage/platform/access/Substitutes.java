package passage.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.access.Actor.Holding;
import passage.platform.clock.BusinessClock;

/**
 * Who acts in whose place: in one role for one authority, from a day to a day with both, by the business calendar of
 * Europe/London. It counts from the next request, and only while the holder holds the role.
 */
@Component
public class Substitutes implements PersonalData {
    private static final String COLUMNS =
            "select id, authority, role, holder, substitute, first_day, last_day, ended_at"
                    + " from platform.substitute where ";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Substitutes(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One person in the place of another.
     *
     * @param holder pseudonym of whoever holds the role
     * @param substitute pseudonym of whoever acts
     * @param endedAt null unless it was ended before its last day
     */
    public record Substitution(
            UUID id,
            String authority,
            Role role,
            UUID holder,
            UUID substitute,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable Instant endedAt) {}

    public void add(Substitution named, UUID namedBy, Instant at) {
        jdbc.sql(
                        "insert into platform.substitute (id, authority, role, holder, substitute, first_day, last_day, named_by,"
                                + " named_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        named.id(),
                        named.authority(),
                        named.role().toString(),
                        named.holder(),
                        named.substitute(),
                        named.firstDay(),
                        named.lastDay(),
                        namedBy,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was not ended before */
    public boolean end(UUID id, Instant at) {
        return jdbc.sql("update platform.substitute set ended_at = ? where id = ? and ended_at is null")
                        .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    public Optional<Substitution> find(UUID id) {
        return jdbc.sql(COLUMNS + "id = ?")
                .param(id)
                .query(Substitutes::substitution)
                .optional();
    }

    /** Those of an authority that are neither over nor ended, the first to begin first. */
    public List<Substitution> of(String authority) {
        return jdbc.sql(COLUMNS + "authority = ? and last_day >= ? and ended_at is null order by first_day, id")
                .params(authority, clock.today())
                .query(Substitutes::substitution)
                .list();
    }

    /** The roles in which a person acts for others today. */
    Set<Holding> heldBy(UUID person) {
        return new HashSet<>(jdbc.sql(
                        "select s.role, s.authority from platform.substitute s join platform.holding h on h.person = s.holder"
                                + " and h.role = s.role and h.authority = s.authority where s.substitute = :person and"
                                + " s.first_day <= :today and s.last_day >= :today and s.ended_at is null")
                .param("person", person)
                .param("today", clock.today())
                .query((row, n) -> new Holding(Role.named(row.getString(1)), row.getString(2)))
                .list());
    }

    /**
     * Those whose writing counts as the person's own when a text is certified: whoever the person now certifies for, and
     * whoever has written in the person's place.
     */
    public Set<UUID> boundTo(String authority, UUID person) {
        return new HashSet<>(jdbc.sql(
                        "select holder from platform.substitute where authority = :authority and substitute = :person and"
                                + " role = :certifier and first_day <= :today and last_day >= :today and ended_at is null"
                                + " union select substitute from platform.substitute where authority = :authority and"
                                + " holder = :person and role = :author and first_day <= :today")
                .param("authority", authority)
                .param("person", person)
                .param("certifier", Role.CERTIFIER.toString())
                .param("author", Role.AUTHOR.toString())
                .param("today", clock.today())
                .query(UUID.class)
                .list());
    }

    @Override
    public List<String> storedAbout(Named person) {
        long found = jdbc.sql("select count(*) from platform.substitute where holder = :person or substitute = :person")
                .param("person", person.id())
                .query(Long.class)
                .single();
        return found == 0 ? List.of() : List.of("For whom this person was the substitute, or who was this person's.");
    }

    /** That somebody acted in another's place stands in the events, by pseudonyms. */
    @Override
    public void erase(Named person) {
        jdbc.sql("delete from platform.substitute where holder = :person or substitute = :person")
                .param("person", person.id())
                .update();
    }

    private static Substitution substitution(ResultSet row, int n) throws SQLException {
        var ended = row.getObject(8, OffsetDateTime.class);
        return new Substitution(
                row.getObject(1, UUID.class),
                row.getString(2),
                Role.named(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                ended == null ? null : ended.toInstant());
    }
}
