package passage.platform.migration;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The migrate step, run before any role starts. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {
    @Bean
    OneAtATime oneAtATime(DataSource dataSource) {
        return new OneAtATime(dataSource);
    }

    @Bean
    Migrations migrations(DataSource dataSource, OneAtATime lock) {
        return new Migrations(dataSource, lock);
    }
}
