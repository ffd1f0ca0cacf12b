package passage;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** Starts Passage; what runs in this process is chosen by {@link Roles}, what every role stands on always runs. */
@Import({Roles.class, AllDoors.class})
@SpringBootApplication(
        scanBasePackages = {"passage.platform", "passage.events", "passage.broker"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class PassageApplication {
    /** With the argument {@code migrate}, brings the database up to date and ends. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains(Migrate.ARGUMENT)) {
            Migrate.run(arguments);
        } else {
            SpringApplication.run(PassageApplication.class, arguments);
        }
    }
}
