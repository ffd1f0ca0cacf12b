package passage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** Starts Passage; what runs in this process is chosen by {@link Roles}, what every role stands on always runs. */
@Import(Roles.class)
@SpringBootApplication(
        scanBasePackages = {"passage.platform", "passage.events", "passage.broker"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class PassageApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(PassageApplication.class, arguments);
    }
}
