package passage.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import passage.platform.access.Role;

/** Reads the open tasks of one plan or of many from the engine's tables, with all that is asked of them, at one go. */
@Component
class OpenTasks {
    // The engine's own queries are put together anew at each asking, and ask again for each task's roles and variables.
    private static final String SQL = """
            select I.BUSINESS_KEY_, T.ID_, T.TASK_DEF_KEY_, T.ASSIGNEE_, L.GROUP_ID_, V.TEXT_
            from ACT_RU_TASK T
            join ACT_RU_EXECUTION I on I.ID_ = T.PROC_INST_ID_
            left join ACT_RU_IDENTITYLINK L on L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate' and L.GROUP_ID_ is not null
            left join ACT_RU_VARIABLE V on V.EXECUTION_ID_ = T.EXECUTION_ID_ and V.NAME_ = 'about'
            where I.BUSINESS_KEY_ in (:plans) order by T.CREATE_TIME_, T.ID_""";

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String plan,
            String id,
            String task,
            @Nullable String taker,
            @Nullable String role,
            @Nullable String about) {
        OpenTask open() {
            var step = Step.ofTask(task).orElseThrow(() -> new IllegalStateException("No step for task " + task));
            return new OpenTask(
                    id,
                    step,
                    step.roles().size() == 1 ? step.roles().get(0) : named(),
                    task,
                    step.mayBeOpenSeveralTimes() ? about : null,
                    taker == null ? null : UUID.fromString(taker));
        }

        /** Only where one of several roles is meant does the engine say which. */
        private Role named() {
            return Role.named(Objects.requireNonNull(role, "Nobody may take " + task));
        }
    }

    /** The longest open first. */
    List<OpenTask> of(UUID plan) {
        return of(List.of(plan)).getOrDefault(plan, List.of());
    }

    /** Plans without an open task are left out. */
    Map<UUID, List<OpenTask>> of(Collection<UUID> plans) {
        var byId = new LinkedHashMap<String, Row>();
        var keys = plans.stream().map(UUID::toString).toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            jdbc.sql(SQL)
                    .param("plans", keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                    .query((row, n) -> new Row(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)))
                    .list()
                    .forEach(row -> byId.putIfAbsent(row.id(), row));
        }
        var tasks = new LinkedHashMap<UUID, List<OpenTask>>();
        byId.values()
                .forEach(row -> tasks.computeIfAbsent(UUID.fromString(row.plan()), each -> new java.util.ArrayList<>())
                        .add(row.open()));
        return tasks;
    }
}
