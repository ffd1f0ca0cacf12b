package passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import passage.events.EventTypes;
import passage.platform.access.Role;
import passage.process.Step;
import passage.testing.Committed;
import passage.testing.Demonstration;
import passage.testing.Told;
import passage.testing.Tools;

/** The README's commands are what they must be, its table comes from the code, and its curl lines work. */
@Demonstration
@EnabledIf("passage.testing.Tools#bashAndCurl")
class ReadmeTest {
    private static final String BEGIN = "<!-- stages: generated, checked by ReadmeTest -->";
    private static final String END = "<!-- /stages -->";

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void beginsWithTheRunCommandAndTheTestCommand() throws IOException {
        assertThat(shellBlocks().subList(0, 2))
                .containsExactly(
                        "mvn -q -pl services -am spring-boot:run -Dspring-boot.run.profiles=demo\n", "mvn verify\n");
    }

    @Test
    void continuousIntegrationCallsTheTestCommand() throws IOException {
        assertThat(Files.readAllLines(Tools.ROOT.resolve(".ci/run")))
                .contains(shellBlocks().get(1).strip());
    }

    /** With {@code -Ddocs.write=true} the table is written anew. */
    @Test
    void theStageTableIsTheCodes() throws IOException {
        Committed.partIs("README.md", BEGIN, END, table());
    }

    private String table() {
        return "| stage | step | who | path | package | event |\n|---|---|---|---|---|---|\n"
                + Arrays.stream(Step.values()).map(this::row).collect(Collectors.joining());
    }

    private String row(Step step) {
        return "| %s | %s | %s | `%s` | `%s` | `%s` |\n"
                .formatted(
                        step.stage().title(),
                        step.title(),
                        step.roles().stream().map(Role::title).collect(Collectors.joining(", ")),
                        step.path(),
                        packageOf(step),
                        EventTypes.nameOf(step.event()));
    }

    private String packageOf(Step step) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().contains("/api/plans/{plan}/" + step.path())
                        && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .map(entry -> entry.getValue().getBeanType().getPackageName())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No API takes " + step));
    }

    @Test
    void theCurlLinesTakeAFifthCouncilTheWholeWay() throws Exception {
        var story = Told.on(port);
        var output = output(shellBlocks().get(2), story);
        var plan = output.substring(output.strip().lastIndexOf('\n') + 1);
        assertThat(plan)
                .contains("\"authority\":\"E07000999\"", "\"receipt\":\"MHCLG-2024-")
                .contains("/published/example/", "\"stage\":\"monitoring\"");
    }

    @Test
    void theTimetablesExampleAnswersWhatTheReadmeSays() throws Exception {
        assertThat(output(shellBlocks().get(3), Told.on(port)))
                .contains("\"fits\":false", "\"lastDay\":{\"date\":\"2024-07-10\"", "\"waysOut\"");
    }

    private static String output(String lines, Told story) throws Exception {
        var process = new ProcessBuilder(
                        "/bin/bash", "-euo", "pipefail", "-c", lines.replace("http://127.0.0.1:8080", story.address()))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static List<String> shellBlocks() throws IOException {
        var blocks = new ArrayList<String>();
        var matcher = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Tools.ROOT.resolve("README.md")));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }
}
