package passage.platform.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of a person where the database keeps them; those in a process's memory know nobody of that name any more. */
@Component
class SignedInBefore implements PersonalData {
    private final JdbcClient jdbc;

    SignedInBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> storedAbout(Named person) {
        return List.of();
    }

    @Override
    public void erase(Named person) {
        jdbc.sql("delete from platform.session where principal_name = ?")
                .param(person.username())
                .update();
    }
}
