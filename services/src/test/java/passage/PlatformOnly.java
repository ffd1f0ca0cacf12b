package passage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import passage.platform.access.Door;
import passage.platform.access.Doors;

/** What every role stands on, with a real broker and a real H2 file, and no business; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PlatformOnly.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "passage.data=target/test-data/${random.uuid}",
            "passage.broker.port=0",
            "passage.broker.controller-port=0",
            "passage.access.first-password=demo",
            "passage.access.bcrypt-strength=4"
        })
public @interface PlatformOnly {

    /** The platform, the broker, a consumer that keeps what it takes and an API that counts. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"passage.platform", "passage.events", "passage.broker"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @Import({CountersApi.class, AllDoors.class})
    class Application {
        @Bean
        Doors countersDoors() {
            return () -> Door.signedIn("POST /api/counters/{counter}", "POST /api/counters/{counter}/end")
                    .toList();
        }

        @Bean
        Takings takings() {
            return new Takings("test-takings", "passage.plans");
        }
    }
}
