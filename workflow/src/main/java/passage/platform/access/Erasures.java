package passage.platform.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import passage.platform.access.Actor.Holding;
import passage.platform.access.PersonalData.Named;
import passage.platform.clock.WallClock;
import passage.platform.requests.Refused;

/**
 * Takes away what tells who a person is: name, user name, password, sessions, and what others store. The pseudonym stays
 * where it was, and with it that there was a person who was erased.
 */
@Component
public class Erasures {
    /** How a person who was erased is called wherever a name would stand. */
    public static final String NAMELESS = "a person who was erased";

    private final JdbcClient jdbc;
    private final WallClock wall;
    private final ObjectProvider<PersonalData> others;

    Erasures(JdbcClient jdbc, WallClock wall, ObjectProvider<PersonalData> others) {
        this.jdbc = jdbc;
        this.wall = wall;
        this.others = others;
    }

    /** A person who is known, with the roles held now. */
    public record Known(Named named, List<Holding> holdings) {}

    /** All who are known, in the order of their user names. */
    public List<Known> known() {
        return jdbc
                .sql("select id, username, display_name from platform.person order by username")
                .query((row, n) -> new Named(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .map(named -> new Known(named, holdings(named.id())))
                .toList();
    }

    /** @throws Refused when nobody has the pseudonym, or whoever had it was erased */
    public Known get(UUID person) {
        return find(person, "").orElseThrow(() -> Refused.notFound("person " + person));
    }

    /** When a person was erased, by wall time; empty for one who was not. */
    public Optional<Instant> erasedAt(UUID person) {
        return jdbc.sql("select erased_at from platform.erased where person = ?")
                .param(person)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** What stands against erasing the person, each in a few words; none where nothing does. */
    public List<String> standAgainst(Known person) {
        var reasons = new ArrayList<String>();
        person.holdings().stream().map(Erasures::words).forEach(reasons::add);
        others.orderedStream()
                .forEach(each -> reasons.addAll(each.stillHeldBy(person.named().id())));
        return reasons;
    }

    /** What others store about the person and will take away, each in a sentence. */
    public List<String> storedAbout(Known person) {
        return others.orderedStream()
                .flatMap(each -> each.storedAbout(person.named()).stream())
                .toList();
    }

    /** Ends all roles of a person; whoever is signed in so can do nothing from the next request on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endRoles(UUID person) {
        locked(person);
        jdbc.sql("delete from platform.holding where person = ?").param(person).update();
    }

    /**
     * Erases the person.
     *
     * @throws Refused while the person holds a role or another duty, which it names
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID person) {
        var known = locked(person);
        var against = standAgainst(known);
        if (!against.isEmpty()) {
            throw Refused.byRule(
                    "Passage's own rule: who still acts is not erased",
                    "This person is still %s. End that first".formatted(String.join(", ", against)));
        }
        var named = known.named();
        others.forEach(each -> each.erase(named));
        jdbc.sql("delete from platform.person where id = ?").param(person).update();
        jdbc.sql("insert into platform.erased (person, erased_at) values (?, ?)")
                .params(person, OffsetDateTime.ofInstant(wall.now(), ZoneOffset.UTC))
                .update();
    }

    private Known locked(UUID person) {
        return find(person, " for update").orElseThrow(() -> Refused.notFound("person " + person));
    }

    private Optional<Known> find(UUID person, String lock) {
        return jdbc.sql("select username, display_name from platform.person where id = ?" + lock)
                .param(person)
                .query((row, n) -> new Named(person, row.getString(1), row.getString(2)))
                .optional()
                .map(named -> new Known(named, holdings(person)));
    }

    private List<Holding> holdings(UUID person) {
        return jdbc
                .sql("select role, authority from platform.holding where person = ?")
                .param(person)
                .query((row, n) -> new Holding(Role.named(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Holding::authority).thenComparing(Holding::role))
                .toList();
    }

    private static String words(Holding holding) {
        var where = holding.authority().equals(Actor.EVERYWHERE) ? "all councils" : holding.authority();
        return "%s for %s".formatted(holding.role().title(), where);
    }
}
