package passage.platform.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is left of a person's signing in: sessions, wrong passwords, and who the person is at an OpenID provider. */
@Component
class SignedInBefore implements PersonalData {
    private final JdbcClient jdbc;
    private final ObjectProvider<Sessions.Kept> kept;
    private final Throttle throttle;

    SignedInBefore(JdbcClient jdbc, ObjectProvider<Sessions.Kept> kept, Throttle throttle) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.throttle = throttle;
    }

    @Override
    public List<String> storedAbout(Named person) {
        boolean atProvider = jdbc.sql("select count(*) from platform.identity where person = ?")
                        .param(person.id())
                        .query(Long.class)
                        .single()
                > 0;
        return atProvider
                ? List.of(
                        "Under which name the OpenID provider knows this person. The account there stays; whoever comes"
                                + " with it again is a new person here.")
                : List.of();
    }

    /** A session of a provider's person has the name and all that the provider said in it. */
    @Override
    public void erase(Named person) {
        jdbc.sql("delete from platform.identity where person = ?")
                .param(person.id())
                .update();
        jdbc.sql("delete from platform.session where principal_name = ?")
                .param(person.username())
                .update();
        kept.ifAvailable(sessions -> sessions.end(person.username()));
        throttle.right(Patience.key(person.username()));
    }
}
