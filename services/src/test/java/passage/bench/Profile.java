package passage.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Says by the flight recorder's samples where each contender's processor time goes: in whose code, on whose threads. */
final class Profile {
    private static final Map<String, String> CODE = new LinkedHashMap<>();
    private static final Map<String, String> THREADS = new LinkedHashMap<>();

    static {
        CODE.put("org.h2.", "H2");
        CODE.put("org.postgresql.", "PostgreSQL's driver");
        CODE.put("org.camunda.", "the engine");
        CODE.put("org.apache.ibatis.", "the engine");
        CODE.put("org.hibernate.", "Hibernate");
        CODE.put("kafka.", "Kafka");
        CODE.put("org.apache.kafka.", "Kafka");
        CODE.put("tools.jackson.", "JSON");
        CODE.put("com.fasterxml.jackson.", "JSON");
        CODE.put("org.springframework.", "Spring");
        CODE.put("passage.", "Passage's own");
        THREADS.put("bench-driver", "requests");
        THREADS.put("outbox-relay", "relay");
        THREADS.put("engine-job", "timers");
        THREADS.put("data-plane", "broker");
        THREADS.put("kafka-producer", "producer");
    }

    private final boolean wanted;
    private final Map<String, Map<String, Integer>> byCode = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> byThread = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> byMethod = new LinkedHashMap<>();

    Profile(boolean wanted) {
        this.wanted = wanted;
    }

    /** Samples until it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    Watch watch(String contender) {
        if (!wanted) {
            return () -> {};
        }
        var recording = new Recording();
        recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
        recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(20));
        recording.start();
        return () -> {
            recording.stop();
            read(contender, recording);
            recording.close();
        };
    }

    private void read(String contender, Recording recording) {
        try {
            Path file = Files.createTempFile("passage-bench", ".jfr");
            recording.dump(file);
            for (var event : RecordingFile.readAllEvents(file)) {
                if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                    sample(contender, event);
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sample(String contender, RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return;
        }
        var thread = event.getThread("sampledThread");
        var frames = event.getStackTrace().getFrames();
        count(byCode, contender, first(frames, CODE));
        count(byThread, contender, thread == null ? "other" : named(String.valueOf(thread.getJavaName()), THREADS));
        count(byMethod, contender, ours(frames));
    }

    private static String first(List<RecordedFrame> frames, Map<String, String> names) {
        for (var frame : frames) {
            var type = frame.getMethod().getType().getName();
            for (var name : names.entrySet()) {
                if (type.startsWith(name.getKey())) {
                    return name.getValue();
                }
            }
        }
        return "Java itself";
    }

    /** The nearest method of Passage that led there. */
    private static String ours(List<RecordedFrame> frames) {
        for (var frame : frames) {
            var type = frame.getMethod().getType().getName();
            if (type.startsWith("passage.") && !type.startsWith("passage.bench.") && !type.contains("$$")) {
                return type.substring("passage.".length()) + "."
                        + frame.getMethod().getName();
            }
        }
        return "none";
    }

    private static String named(String thread, Map<String, String> names) {
        for (var name : names.entrySet()) {
            if (thread.contains(name.getKey())) {
                return name.getValue();
            }
        }
        return thread.replaceAll("[-#]?\\d.*$", "");
    }

    private static void count(Map<String, Map<String, Integer>> counts, String contender, String what) {
        counts.computeIfAbsent(contender, name -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    void forget() {
        byCode.clear();
        byThread.clear();
        byMethod.clear();
    }

    void print() {
        if (wanted) {
            print("Whose code", byCode, 12);
            print("Whose threads", byThread, 14);
            print("Whose errand", byMethod, 30);
        }
    }

    private static void print(String title, Map<String, Map<String, Integer>> counts, int atMost) {
        counts.forEach((contender, samples) -> {
            int all = samples.values().stream().mapToInt(count -> count).sum();
            System.out.printf("%n%s, %s (%d samples)%n", title, contender, all);
            samples.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(atMost)
                    .forEach(each -> System.out.printf(
                            Locale.ROOT, "%6.1f %%  %s%n", each.getValue() * 100.0 / all, each.getKey()));
        });
    }
}
