package passage.platform.access;

import com.fasterxml.uuid.Generators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.platform.access.Actor.Holding;
import passage.platform.requests.Refused;

/** The only place that knows people's names; everything else knows them by pseudonym. */
@Component
public class People {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Substitutes substitutes;
    private final boolean atProvider;

    People(JdbcClient jdbc, PasswordEncoder passwords, Substitutes substitutes, Environment environment) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.substitutes = substitutes;
        this.atProvider = environment.matchesProfiles("oidc");
    }

    /**
     * Adds a person, or gives more roles to one who is known.
     *
     * @param password in clear; kept only as a hash
     * @param authority GSS code, or {@link Actor#EVERYWHERE}
     */
    @Transactional
    public Actor enrol(String username, String displayName, String password, List<Role> roles, String authority) {
        if (atProvider) {
            throw Refused.byRule(
                    "People come from the OpenID provider, and so do their roles",
                    "Give the role there; it counts here from the next request with it");
        }
        var known = inOwnRight(username);
        if (known.isPresent() && !known.get().worksFor(authority)) {
            throw Refused.byRule(
                    "One person, one user name",
                    "The user name '%s' is taken by somebody of another authority".formatted(username));
        }
        var person = known.map(Actor::person).orElseGet(() -> add(username, displayName, password));
        var held = known.map(Actor::holdings).orElse(new HashSet<>());
        for (var role : roles) {
            if (!held.contains(new Holding(role, authority))) {
                jdbc.sql("insert into platform.holding (person, role, authority) values (?, ?, ?)")
                        .params(person, role.toString(), authority)
                        .update();
            }
        }
        return find(username).orElseThrow();
    }

    /** With the roles in which the person acts for others today. */
    public Optional<Actor> find(String username) {
        var found = inOwnRight(username);
        found.ifPresent(actor -> actor.holdings().addAll(substitutes.heldBy(actor.person())));
        return found;
    }

    /** Whom the provider vouches for, with the roles in which the person acts for others today. */
    Actor withSubstitution(Actor claimed) {
        var holdings = new HashSet<>(claimed.holdings());
        holdings.addAll(substitutes.heldBy(claimed.person()));
        return new Actor(claimed.person(), claimed.username(), claimed.displayName(), holdings);
    }

    /** Those who hold a role for an authority themselves, in the order of their user names. */
    public List<Actor> inOwnRightOf(String authority) {
        return usernames(authority).stream()
                .map(username -> inOwnRight(username).orElseThrow())
                .toList();
    }

    private Optional<Actor> inOwnRight(String username) {
        return jdbc
                .sql("""
                        select p.id, p.username, p.display_name, h.role, h.authority
                        from platform.person p left join platform.holding h on h.person = p.id where p.username = ?
                        """)
                .param(username)
                .query((row, n) ->
                        new Actor(row.getObject(1, UUID.class), row.getString(2), row.getString(3), holdings(row)))
                .list()
                .stream()
                .reduce((one, other) -> {
                    one.holdings().addAll(other.holdings());
                    return one;
                });
    }

    /** @return the name behind a pseudonym, or {@link Erasures#NAMELESS}; empty for one that was never given */
    public Optional<String> nameOf(UUID person) {
        return jdbc.sql("select display_name from platform.person where id = :person"
                        + " union all select :nameless from platform.erased where person = :person")
                .param("person", person)
                .param("nameless", Erasures.NAMELESS)
                .query(String.class)
                .optional();
    }

    /** Those who may act for an authority, in the order of their user names. */
    public List<Actor> of(String authority) {
        return usernames(authority).stream()
                .map(username -> find(username).orElseThrow())
                .toList();
    }

    private List<String> usernames(String authority) {
        return jdbc.sql("""
                        select distinct p.username from platform.person p
                        join platform.holding h on h.person = p.id where h.authority = ? order by p.username
                        """).param(authority).query(String.class).list();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from platform.person")
                        .query(Long.class)
                        .single()
                == 0;
    }

    Optional<String> passwordHash(String username) {
        return jdbc.sql("select password from platform.person where username = ?")
                .param(username)
                .query(String.class)
                .optional();
    }

    private UUID add(String username, String displayName, String password) {
        var id = Generators.randomBasedGenerator().generate();
        jdbc.sql("insert into platform.person (id, username, display_name, password) values (?, ?, ?, ?)")
                .params(id, username, displayName, passwords.encode(password))
                .update();
        return id;
    }

    /** The one holding of a row; none for a person without a role. */
    private static HashSet<Holding> holdings(ResultSet row) throws SQLException {
        var holdings = new HashSet<Holding>();
        if (row.getString(4) != null) {
            holdings.add(new Holding(Role.named(row.getString(4)), row.getString(5)));
        }
        return holdings;
    }
}
