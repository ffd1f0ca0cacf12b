package passage.platform.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acted in whose place; that somebody did stands in the events. */
@Component
class Substitutes implements PersonalData {
    private final JdbcClient jdbc;

    Substitutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> storedAbout(Named person) {
        long found = jdbc.sql("select count(*) from platform.substitute where holder = :person or substitute = :person")
                .param("person", person.id())
                .query(Long.class)
                .single();
        return found == 0 ? List.of() : List.of("For whom this person was the substitute, or who was this person's.");
    }

    @Override
    public void erase(Named person) {
        jdbc.sql("delete from platform.substitute where holder = :person or substitute = :person")
                .param("person", person.id())
                .update();
    }
}
