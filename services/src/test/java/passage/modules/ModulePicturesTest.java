package passage.modules;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import passage.PassageApplication;
import passage.modules.Layers.Place;
import passage.plan.Plan;
import passage.testing.Committed;

/** The picture and the table of the modules are the code's; {@code -Ddocs.write=true} writes them anew. */
class ModulePicturesTest {
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*\\s*(.+?)\\s*\\*/", Pattern.DOTALL);
    private static final String HEAD = """
            # Modules

            Generated from the code; do not edit (`ModulePicturesTest` with `-Ddocs.write=true` writes it anew). Which
            module may use which stands in each package's `package-info.java`, and `ModularityTest` holds them to it.

            ![Each module above those that it uses; the same as the table below](modules.svg)

            Boxes with a full line are the workflow's, with a broken line the services'. An arrow that follows from others
            is left out of the picture; the table has them all.

            | module | jar | what it is | uses |
            |---|---|---|---|
            """;

    private final ApplicationModules modules = ApplicationModules.of(PassageApplication.class, (ImportOption)
            location -> Stream.of(PassageApplication.class, Plan.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .anyMatch(main -> location.asURI().toString().contains(main.getPath())));

    @Test
    void thePictureShowsTheModules() throws IOException {
        var picture = new ModulePicture(new Layers(uses()), inServices()).svg();
        Committed.is("docs/modules/modules.svg", picture);
    }

    @Test
    void theTableNamesTheModules() throws IOException {
        var rows = uses().entrySet().stream()
                .map(module -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                module.getKey(),
                                inServices().contains(module.getKey()) ? "services" : "workflow",
                                sentenceOf(module.getKey()),
                                module.getValue().stream()
                                        .map("`%s`"::formatted)
                                        .collect(joining(", "))))
                .collect(joining());
        Committed.is("docs/modules/README.md", HEAD + rows);
    }

    @Test
    void usersStandAboveWhatTheyUseAndEveryArrowIsThereOrFollows() {
        var layers = new Layers(Map.of("a", Set.of("b", "c"), "b", Set.of("c"), "c", Set.of(), "d", Set.of("c")));

        assertThat(layers.rows().get(0)).extracting(Place::from).containsExactly("c");
        assertThat(layers.rows().get(1)).extracting(Place::from).containsExactlyInAnyOrder("b", "d");
        assertThat(layers.lines())
                .extracting(
                        line -> line.get(0).from() + line.get(line.size() - 1).to())
                .containsExactly("ab", "bc", "dc");
    }

    @Test
    void aLineThatPassesARowHasItsPlaceThere() {
        var layers = new Layers(
                Map.of("a", Set.of("b", "d"), "b", Set.of("c"), "c", Set.of(), "d", Set.of(), "e", Set.of("d")));

        assertThat(layers.lines())
                .contains(List.of(new Place("a", "a", 2), new Place("a", "d", 1), new Place("d", "d", 0)));
    }

    private Map<String, Set<String>> uses() {
        return modules.stream()
                .collect(toMap(
                        ModulePicturesTest::nameOf,
                        module -> module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(ModulePicturesTest::nameOf)
                                .collect(toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Set<String> inServices() {
        return modules.stream()
                .map(ModulePicturesTest::nameOf)
                .filter(module -> Files.exists(packageInfo("services", module)))
                .collect(toCollection(TreeSet::new));
    }

    private String sentenceOf(String module) {
        var jar = inServices().contains(module) ? "services" : "workflow";
        try {
            var found = SENTENCE.matcher(Files.readString(packageInfo(jar, module)));
            assertThat(found.find()).as("%s says what it is", module).isTrue();
            return found.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").replaceAll("\\{@\\w+ ([^}]+)}", "`$1`");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path packageInfo(String jar, String module) {
        return Committed.path("%s/src/main/java/passage/%s/package-info.java".formatted(jar, module));
    }

    private static String nameOf(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
