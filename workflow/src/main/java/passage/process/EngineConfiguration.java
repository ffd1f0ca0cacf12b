package passage.process;

import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import passage.platform.migration.OneAtATime;

/** The engine on our data source and transactions: no scripts, no web applications, as little history as we read. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    private static final int JOB_THREADS = 3;
    private static final int LOCK_MILLIS = 60_000;

    @Bean
    SpringJobExecutor jobExecutor() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(JOB_THREADS);
        threads.setMaxPoolSize(JOB_THREADS);
        threads.setQueueCapacity(JOB_THREADS);
        threads.setThreadNamePrefix("engine-job-");
        threads.initialize();
        var executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads);
        executor.setWaitTimeInMillis(500);
        executor.setMaxWait(2_000);
        executor.setBackoffTimeInMillis(25);
        executor.setLockTimeInMillis(LOCK_MILLIS);
        return executor;
    }

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            StepDelegate step,
            Officers officers,
            @Value("classpath:bpmn/*.*") Resource[] models,
            @Value("${passage.engine.history:none}") String history) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("passage");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("true");
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory(history);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setJobExecutor(jobExecutor);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorDeploymentAware(true);
        engine.setDeploymentName("passage");
        engine.setDeploymentResources(models);
        engine.setBeans(Map.of("step", step, "officers", officers));
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnforceSpecificVariablePermission(true);
        engine.setQueryMaxResultsLimit(1_000);
        engine.setDefaultNumberOfRetries(3);
        return engine;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration, OneAtATime lock) {
        var factory = new ProcessEngineFactoryBean() {
            /** Makes or updates the engine's tables and deploys the process, unless another process did. */
            @Override
            public ProcessEngine getObject() throws Exception {
                return lock.alone(super::getObject);
            }
        };
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }
}
