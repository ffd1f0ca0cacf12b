package passage.callin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.access.Erasures;
import passage.platform.access.PersonalData;

/** The names of members who called a decision in, which are kept apart from every event. */
@Component
class NamesOfCallers implements PersonalData {
    private final JdbcClient jdbc;

    NamesOfCallers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> storedAbout(Named person) {
        long found = jdbc.sql("select count(*) from callin.caller where lower(name) = lower(?)")
                .param(person.displayName())
                .query(Long.class)
                .single();
        return found == 0
                ? List.of()
                : List.of(
                        ("A member of exactly this name is among those who made a call-in (%d). The name there goes too;"
                                        + " how many made the call-in stays.")
                                .formatted(found));
    }

    @Override
    public void erase(Named person) {
        jdbc.sql("update callin.caller set name = ? where lower(name) = lower(?)")
                .params(Erasures.NAMELESS, person.displayName())
                .update();
    }
}
