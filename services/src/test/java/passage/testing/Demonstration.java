package passage.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import passage.PassageApplication;

/** The demonstration as the run command starts it, on free ports and a folder of its own; one for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ActiveProfiles("demo")
@SpringBootTest(
        classes = PassageApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "passage.data=target/test-data/demonstration-${random.uuid}",
            "passage.broker.port=0",
            "passage.broker.controller-port=0"
        })
public @interface Demonstration {}
