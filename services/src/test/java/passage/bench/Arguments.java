package passage.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** What a run of the benchmark was asked to do. */
record Arguments(List<String> stores, int rounds, int plans, int warmUp, int threads, int statements, boolean profile) {
    static Arguments of(String[] given) {
        Map<String, String> named = Arrays.stream(given)
                .flatMap(each -> Arrays.stream(each.strip().split("\\s+")))
                .filter(each -> each.contains("="))
                .collect(Collectors.toMap(each -> each.split("=")[0], each -> each.split("=")[1]));
        return new Arguments(
                List.of(named.getOrDefault("store", "h2,postgres").split(",")),
                number(named, "rounds", 6),
                number(named, "plans", 60),
                number(named, "warm-up", 200),
                number(named, "threads", 4),
                number(named, "statements", 0),
                Boolean.parseBoolean(named.getOrDefault("profile", "false")));
    }

    private static int number(Map<String, String> named, String name, int otherwise) {
        return Integer.parseInt(named.getOrDefault(name, String.valueOf(otherwise)));
    }

    /** H2 with what Passage's own address says after the file's name. */
    static Store h2(Path folder) throws IOException {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var url = Objects.requireNonNull(yaml.getObject()).getProperty("spring.datasource.url");
        return new Store.H2(folder, url.substring(url.indexOf(';')));
    }
}
