package passage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.Profiles;
import org.springframework.mock.env.MockEnvironment;
import passage.Roles.Packages;

class RolesTest {
    private static final Set<String> EVERYWHERE =
            Set.of("passage.platform", "passage.events", "passage.broker", "passage.calendar");

    @Test
    void allRolesRunWhereNoneIsNamed() {
        assertThat(running()).containsExactlyInAnyOrder("Workflow", "Deadlines", "Department", "Website", "History");
        assertThat(running("oidc")).containsAll(running());
    }

    @Test
    void theDemonstrationRunsAllRolesAndTheReplay() {
        assertThat(running("demo")).contains("Replay").containsAll(running());
    }

    @Test
    void onlyTheNamedRolesRun() {
        assertThat(running("website", "history")).containsExactlyInAnyOrder("Website", "History");
        assertThat(running("workflow")).containsExactly("Workflow");
    }

    @Test
    void everyPackageBelongsToOneRoleOrToAll() {
        var packages = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("passage").stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.contains("."))
                        .map(name -> name.split("\\.")[0] + "." + name.split("\\.")[1])
                        .collect(Collectors.toSet());
        List<String> assigned = roles().flatMap(role -> Arrays.stream(
                        MergedAnnotations.from(role).get(Packages.class).getStringArray("value")))
                .toList();
        assertThat(assigned).doesNotHaveDuplicates().doesNotContainAnyElementsOf(EVERYWHERE);
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(assigned.stream(), EVERYWHERE.stream()).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> roles() {
        return Arrays.stream(Roles.class.getDeclaredClasses()).filter(type -> !type.isAnnotation());
    }

    private static List<String> running(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return roles().filter(role -> environment.acceptsProfiles(
                        Profiles.of(role.getAnnotation(Profile.class).value())))
                .map(Class::getSimpleName)
                .toList();
    }
}
