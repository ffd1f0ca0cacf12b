package passage.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * Whole passages a second: Passage with everything on against the bare engine, round by round in turn in one run, after a
 * warm-up, with the SQL that each sends for a plan. Arguments: {@code store=h2,postgres rounds=6 plans=60 warm-up=200
 * threads=4 profile=false statements=0}.
 */
public final class Benchmark {
    private final Arguments arguments;
    private final Profile profile;

    private Benchmark(Arguments arguments) {
        this.arguments = arguments;
        this.profile = new Profile(arguments.profile());
    }

    public static void main(String[] arguments) throws Exception {
        var given = Arguments.of(arguments);
        System.out.printf(
                "Java %s, %d processors, %s%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), given);
        for (var store : given.stores()) {
            new Benchmark(given).on(store);
        }
        System.exit(0); // threads of the engine and of Kafka may outlive their contexts
    }

    private void on(String kind) throws IOException {
        var folder = Files.createTempDirectory("passage-bench");
        var settings = new HashMap<String, Object>();
        settings.put("passage.data", folder);
        settings.put("passage.broker.port", 0);
        settings.put("passage.broker.controller-port", 0);
        settings.put("server.port", 0);
        settings.put("passage.access.bcrypt-strength", 4);
        settings.put("passage.access.first-password", "demo");
        settings.put("passage.clock.simulated-from", "2024-07-03T09:00");
        settings.put("passage.replay.enabled", false);
        try (var store = kind.equals("h2") ? Arguments.h2(folder) : Store.Postgres.start()) {
            if (!kind.equals("h2")) {
                settings.put("spring.profiles.active", "postgres");
            }
            settings.putAll(store.settings());
            try (var passage = new Passage(settings, arguments.threads())) {
                var script = passage.record();
                try (var full = bare("full", store, passage, script);
                        var none = bare("none", store, passage, script)) {
                    compare(store, List.of(passage, full, none));
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private BareEngine bare(String history, Store store, Passage passage, Script script) {
        return new BareEngine(
                history,
                new SqlCounter(store.another("bare-" + history)),
                passage.beansOfTheDiagram(),
                passage.models(),
                script,
                arguments.threads());
    }

    private void compare(Store store, List<Contender> contenders) {
        System.out.printf("%n== %s%n", store.name());
        contenders.forEach(each -> timed(each, arguments.warmUp()));
        profile.forget();
        var measured = new ArrayList<List<Cost>>();
        contenders.forEach(each -> measured.add(new ArrayList<>()));
        for (int round = 1; round <= arguments.rounds(); round++) {
            for (int i = 0; i < contenders.size(); i++) {
                measured.get(i).add(timed(contenders.get(i), arguments.plans()));
            }
            int last = round - 1;
            System.out.printf("round %2d:", round);
            measured.forEach(each -> System.out.printf(
                    Locale.ROOT,
                    "   %7.2f/s %6.1f ms",
                    arguments.plans() / each.get(last).seconds(),
                    each.get(last).processorSeconds() * 1000 / arguments.plans()));
            System.out.println();
        }
        report(contenders, measured);
        profile.print();
    }

    private void report(List<Contender> contenders, List<List<Cost>> measured) {
        System.out.printf(
                "%n%-28s %12s %10s %14s %10s %12s %8s%n",
                "", "passages/s", "of full", "processor ms", "of full", "statements", "commits");
        int plans = arguments.plans();
        double fullRate = rate(measured.get(1));
        double fullWork = processor(measured.get(1));
        for (int i = 0; i < contenders.size(); i++) {
            var contender = contenders.get(i);
            contender.prepare(plans);
            contender.sql().begin();
            contender.pass(plans);
            var counts = contender.sql().end(plans);
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %12.2f %9.2fx %14.1f %9.2fx %12.1f %8.1f%n",
                    contender.name(),
                    rate(measured.get(i)),
                    rate(measured.get(i)) / fullRate,
                    processor(measured.get(i)),
                    processor(measured.get(i)) / fullWork,
                    counts.statements(),
                    counts.commits());
            contender
                    .sql()
                    .mostFrequent(plans, arguments.statements())
                    .forEach((times, text) -> System.out.printf(Locale.ROOT, "%10.1f  %s%n", times, text));
        }
    }

    private double rate(List<Cost> costs) {
        return arguments.plans()
                * costs.size()
                / costs.stream().mapToDouble(Cost::seconds).sum();
    }

    /** Of this process, in milliseconds for a plan; a database server's own is not in it. */
    private double processor(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::processorSeconds).sum() * 1000 / costs.size() / arguments.plans();
    }

    /** What a number of passages took. */
    private record Cost(double seconds, double processorSeconds) {}

    private Cost timed(Contender contender, int plans) {
        contender.prepare(plans);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long work = system.getProcessCpuTime();
        long from = System.nanoTime();
        try (var watch = profile.watch(contender.name())) {
            contender.pass(plans);
        }
        return new Cost((System.nanoTime() - from) / 1e9, (system.getProcessCpuTime() - work) / 1e9);
    }
}
