package passage.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The engine alone on the same diagram and settings: its service tasks do nothing, and nobody else is told anything. */
final class BareEngine implements Contender, AutoCloseable {
    private final String history;
    private final SqlCounter sql;
    private final ProcessEngine engine;
    private final Script script;
    private final int threads;

    /** @param beans what the diagram names; those that carry out service tasks are replaced by one that does nothing */
    BareEngine(
            String history, SqlCounter sql, Map<Object, Object> beans, Resource[] models, Script script, int threads) {
        this.history = history;
        this.sql = sql;
        this.script = script;
        this.threads = threads;
        var named = new HashMap<>(beans);
        named.replaceAll((name, bean) -> bean instanceof JavaDelegate ? (JavaDelegate) execution -> {} : bean);
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + history);
        configuration.setDataSource(sql);
        configuration.setTransactionManager(new DataSourceTransactionManager(sql));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory(history);
        configuration.setJobExecutorActivate(false);
        configuration.setDeploymentResources(models);
        configuration.setBeans(named);
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        this.engine = configuration.buildProcessEngine();
        script.rehearse(engine);
    }

    @Override
    public String name() {
        return "bare engine, history " + history;
    }

    @Override
    public void prepare(int plans) {}

    @Override
    public void pass(int plans) {
        Together.times(
                plans, threads, n -> script.play(engine, UUID.randomUUID().toString()));
    }

    @Override
    public SqlCounter sql() {
        return sql;
    }

    @Override
    public void close() {
        engine.close();
    }
}
