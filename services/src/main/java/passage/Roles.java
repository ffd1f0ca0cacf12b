package passage;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.AliasFor;

/** The roles of a process, chosen by Spring profiles of the same names; where no role is named, all run. */
@Configuration(proxyBeanMethods = false)
class Roles {
    private static final String ALL = "(!workflow & !deadlines & !department & !website & !history)";

    /** Packages that belong to one role; two may well use the same word for their own things. */
    @Retention(RetentionPolicy.RUNTIME)
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @interface Packages {
        @AliasFor(annotation = ComponentScan.class, attribute = "basePackages")
        String[] value();
    }

    @Profile("workflow | " + ALL)
    @Packages({
        "passage.authority",
        "passage.callin",
        "passage.commission",
        "passage.council",
        "passage.dates",
        "passage.desk",
        "passage.diary",
        "passage.draft",
        "passage.endorsement",
        "passage.monitoring",
        "passage.papers",
        "passage.people",
        "passage.plan",
        "passage.process",
        "passage.publication",
        "passage.replanning",
        "passage.route",
        "passage.scrutiny",
        "passage.submission"
    })
    static class Workflow {}

    @Profile("deadlines | " + ALL)
    @Packages("passage.deadlines")
    static class Deadlines {}

    @Profile("department | " + ALL)
    @Packages("passage.department")
    static class Department {}

    @Profile("website | " + ALL)
    @Packages("passage.website")
    static class Website {}

    @Profile("history | " + ALL)
    @Packages("passage.history")
    static class History {}

    @Profile("demo")
    @Packages("passage.replay")
    static class Replay {}
}
