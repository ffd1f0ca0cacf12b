package passage;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import passage.fixtures.ReadsTheMachinesClock;
import passage.fixtures.UsesTheEngine;

/** Rules that the compiler does not know; each is shown to fail on a class that breaks it. */
class HouseRulesTest {
    private static final JavaClasses PASSAGE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("passage");

    private static final ArchRule ENGINE_STAYS_IN_PROCESS = noClasses()
            .that()
            .resideOutsideOfPackage("passage.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .allowEmptyShould(false);

    private static final Set<String> ASKS_THE_TIME =
            Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system", "getInstance");
    private static final Set<String> TELLS_THE_TIME = Set.of("java.lang.System", "java.util.Calendar");

    private static final ArchRule TIME_COMES_FROM_THE_CLOCKS = noClasses()
            .that()
            .resideOutsideOfPackage("passage.platform.clock..")
            .and()
            .doNotHaveFullyQualifiedName("passage.history.audit.WitnessServer") // a program of its own
            .should()
            .accessTargetWhere(
                    target(DescribedPredicate.describe("reads the machine's clock", HouseRulesTest::asksTheTime)))
            .allowEmptyShould(false);

    private static boolean asksTheTime(AccessTarget target) {
        var owner = target.getOwner();
        boolean clock = owner.getPackageName().startsWith("java.time") || TELLS_THE_TIME.contains(owner.getName());
        boolean freshDate =
                owner.getName().equals("java.util.Date") && target.getFullName().endsWith("<init>()");
        return clock && ASKS_THE_TIME.contains(target.getName()) || freshDate;
    }

    private static ArchRule knowsOnlyEventsPlatformAndCalendar(String service) {
        var own = "passage." + service + "..";
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAPackage("passage..")
                        .and(resideOutsideOfPackages(
                                own, "passage.events..", "passage.platform..", "passage.calendar..")))
                .allowEmptyShould(false);
    }

    private static final ArchRule CALENDAR_IS_PURE = classes()
            .that()
            .resideInAPackage("passage.calendar..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("passage.calendar..", "java..", "org.jspecify.."))
            .allowEmptyShould(false);

    @Test
    void onlyProcessKnowsTheEngine() {
        ENGINE_STAYS_IN_PROCESS.check(PASSAGE);
        assertThat(PASSAGE.that(resideInAPackage("passage.process..")))
                .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.camunda")));
    }

    @Test
    void theEngineElsewhereIsFound() {
        assertThatThrownBy(
                        () -> ENGINE_STAYS_IN_PROCESS.check(new ClassFileImporter().importClasses(UsesTheEngine.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("UsesTheEngine");
    }

    @Test
    void onlyTheClocksReadTheMachinesTime() {
        TIME_COMES_FROM_THE_CLOCKS.check(PASSAGE);
    }

    @Test
    void theMachinesTimeElsewhereIsFound() {
        var bad = new ClassFileImporter().importClasses(ReadsTheMachinesClock.class);
        assertThatThrownBy(() -> TIME_COMES_FROM_THE_CLOCKS.check(bad))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("java.time.Instant.now()")
                .hasMessageContaining("java.time.LocalDate.now()")
                .hasMessageContaining("java.lang.System.currentTimeMillis()")
                .hasMessageContaining("java.util.Date.<init>()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker", "deadlines", "department", "history", "replay", "website"})
    void servicesKnowNothingOfTheWorkflowButItsEvents(String service) {
        knowsOnlyEventsPlatformAndCalendar(service).check(PASSAGE);
    }

    @Test
    void aServiceThatKnowsTheWorkflowIsFound() {
        assertThatThrownBy(
                        () -> knowsOnlyEventsPlatformAndCalendar("endorsement").check(PASSAGE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("passage.plan");
    }

    @Test
    void aRuleAboutNothingFails() {
        assertThatThrownBy(() -> knowsOnlyEventsPlatformAndCalendar("nowhere").check(PASSAGE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void theCalendarNeedsNothingButJava() {
        CALENDAR_IS_PURE.check(PASSAGE);
    }
}
