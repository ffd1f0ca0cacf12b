package passage.platform.access;

import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import passage.platform.access.Actor.Holding;

/** Gives who comes from the provider a random pseudonym at the first time, and knows it by issuer and subject since. */
class Enrolment {
    /** No password is like it, so that nobody signs in with one. */
    private static final String NO_PASSWORD = "-";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Claims claims;

    Enrolment(JdbcClient jdbc, PlatformTransactionManager transactions, Claims claims) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.claims = claims;
    }

    /** @return empty where the claims give no role in Passage; nobody is enrolled then */
    Optional<Actor> actor(String issuer, String subject, Map<String, Object> said) {
        var holdings = claims.holdings(said);
        return holdings.isEmpty()
                ? Optional.empty()
                : Optional.of(enrolled(issuer, subject, claims.name(said), holdings));
    }

    /** What others must know of the person without having met: the roles last seen. */
    void remember(Actor actor) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from platform.holding where person = ?")
                    .param(actor.person())
                    .update();
            actor.holdings().forEach(held -> hold(actor.person(), held));
        });
    }

    private Actor enrolled(String issuer, String subject, String name, Set<Holding> holdings) {
        var person = find(issuer, subject).orElseGet(() -> add(issuer, subject, name, holdings));
        jdbc.sql("update platform.person set display_name = ? where id = ? and display_name <> ?")
                .params(name, person, name)
                .update();
        return new Actor(person, person.toString(), name, holdings);
    }

    private Optional<UUID> find(String issuer, String subject) {
        return jdbc.sql("select person from platform.identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    /** Two first requests at once: one of them enrols, the other finds. */
    private UUID add(String issuer, String subject, String name, Set<Holding> holdings) {
        var person = Generators.randomBasedGenerator().generate();
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into platform.person (id, username, display_name, password) values (?, ?, ?, ?)")
                        .params(List.of(person, person.toString(), name, NO_PASSWORD))
                        .update();
                jdbc.sql("insert into platform.identity (issuer, subject, person) values (?, ?, ?)")
                        .params(issuer, subject, person)
                        .update();
                holdings.forEach(held -> hold(person, held));
            });
            return person;
        } catch (DuplicateKeyException e) {
            return find(issuer, subject).orElseThrow(() -> e);
        }
    }

    private void hold(UUID person, Holding held) {
        jdbc.sql("insert into platform.holding (person, role, authority) values (?, ?, ?)")
                .params(person, held.role().toString(), held.authority())
                .update();
    }
}
