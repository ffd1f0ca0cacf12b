package passage.papers;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people entered for a paper where the plan's own record has nothing to say. */
@Component
class Said {
    private final JdbcClient jdbc;

    Said(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(String paper, String particular, String words) {}

    /** By paper, then by particular. */
    Map<String, Map<String, String>> of(UUID plan) {
        return jdbc
                .sql("select paper, particular, words from papers.said where plan = ?")
                .param(plan)
                .query((row, n) -> new Line(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::paper, Collectors.toMap(Line::particular, Line::words)));
    }

    /** @param words blank to take back what was entered */
    @Transactional(propagation = Propagation.MANDATORY)
    void set(UUID plan, PaperId paper, String particular, String words) {
        jdbc.sql("delete from papers.said where plan = ? and paper = ? and particular = ?")
                .params(plan, paper.toString(), particular)
                .update();
        if (!words.isBlank()) {
            jdbc.sql("insert into papers.said (plan, paper, particular, words) values (?, ?, ?, ?)")
                    .params(plan, paper.toString(), particular, words.strip())
                    .update();
        }
    }
}
