package passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house's walls stand where its plan has them. */
class ModularityTest {
    private final ApplicationModules modules = ApplicationModules.of(PassageApplication.class);

    @Test
    void everyModuleUsesOnlyWhatItMay() {
        modules.verify();
    }

    @Test
    void theModulesAreThoseOfTheHouse() {
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .contains(
                        "authority", "calendar", "commission", "desk", "events", "plan", "platform", "process", "route")
                .contains("broker", "deadlines", "department", "history", "website");
    }
}
