package passage.process;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.beans.factory.InitializingBean;
import passage.platform.migration.OneAtATime;

/** The engine's part of the migrate step: its tables, in the default schema, and no engine that stays. */
public class EngineTables implements InitializingBean {
    private final DataSource dataSource;
    private final OneAtATime lock;

    public EngineTables(DataSource dataSource, OneAtATime lock) {
        this.dataSource = dataSource;
        this.lock = lock;
    }

    @Override
    public void afterPropertiesSet() throws Exception {
        lock.alone(() -> {
            var engine = new StandaloneProcessEngineConfiguration();
            engine.setProcessEngineName("tables");
            engine.setDataSource(dataSource);
            engine.setDatabaseSchemaUpdate("true");
            engine.setHistory("none");
            engine.setJobExecutorActivate(false);
            engine.setMetricsEnabled(false);
            engine.buildProcessEngine().close();
            return true;
        });
    }
}
