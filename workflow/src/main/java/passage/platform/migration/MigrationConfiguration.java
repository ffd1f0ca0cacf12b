package passage.platform.migration;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The migrate step, run before any role starts. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {
    @Bean
    Migrations migrations(DataSource dataSource) {
        return new Migrations(dataSource);
    }
}
