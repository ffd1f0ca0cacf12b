package passage;

import java.util.Arrays;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import passage.platform.migration.Migrations;
import passage.platform.migration.OneAtATime;
import passage.process.EngineTables;

/** The migrate step by itself, for where it has rights that the roles have not: makes what is missing, and ends. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
@ComponentScan("passage.platform.migration")
class Migrate {
    static final String ARGUMENT = "migrate";
    private static final Logger LOG = LoggerFactory.getLogger(Migrate.class);

    @Bean
    EngineTables engineTables(DataSource dataSource, OneAtATime lock, Migrations before) {
        return new EngineTables(dataSource, lock);
    }

    static void run(String... arguments) {
        var others = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(ARGUMENT))
                .toArray(String[]::new);
        new SpringApplicationBuilder(Migrate.class)
                .web(WebApplicationType.NONE)
                .properties("passage.broker.embedded=false")
                .run(others)
                .close();
        LOG.info("The database is up to date");
    }
}
