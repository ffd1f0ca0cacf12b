package passage.hostile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.jdbc.core.JdbcTemplate;
import passage.events.Topics;

/** What lies behind the pages: the tables of the application and its engine, and the events that it sent. */
final class Behind {
    private static final String WORDS = """
            select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
            where upper(data_type) in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT', 'TEXT', 'CHARACTER')
            and upper(table_schema) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
            """;
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private Behind() {}

    /** @return columns in which the result of an expression stands, whoever reckoned it */
    static List<String> results(JdbcTemplate jdbc) {
        var tables = new TreeMap<String, List<String>>();
        for (var column : jdbc.queryForList(WORDS, String.class)) {
            int dot = column.lastIndexOf('.');
            tables.computeIfAbsent(column.substring(0, dot), key -> new ArrayList<>())
                    .add('"' + column.substring(dot + 1) + '"');
        }
        var found = new ArrayList<String>();
        tables.forEach((table, columns) -> {
            var named = '"' + table.replace(".", "\".\"") + '"';
            var where = columns.stream()
                    .flatMap(column -> HostileStrings.RESULTS.stream()
                            .map(result -> "cast(%s as varchar) like '%%%s%%'".formatted(column, result)))
                    .reduce((one, other) -> one + " or " + other)
                    .orElseThrow();
            var number = jdbc.queryForObject("select count(*) from %s where %s".formatted(named, where), Long.class);
            if (number == null || number > 0) {
                found.add(table);
            }
        });
        if (tables.size() < 50) {
            found.add("only %d tables were looked at".formatted(tables.size()));
        }
        return found;
    }

    /** Events of hostile councils as they lie in Kafka, by topic: how many there are, and what is wrong with them. */
    static Map<String, List<String>> events(String bootstrapServers) {
        var read = new LinkedHashMap<String, List<String>>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (var topic : Topics.ALL) {
                var parts = consumer.partitionsFor(topic).stream()
                        .map(part -> new TopicPartition(topic, part.partition()))
                        .toList();
                consumer.assign(parts);
                consumer.seekToBeginning(parts);
                var ends = consumer.endOffsets(parts);
                var events = new ArrayList<String>();
                while (parts.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                    consumer.poll(A_WHILE)
                            .forEach(each -> events.add(new String(each.value(), StandardCharsets.UTF_8)));
                }
                read.put(topic, events);
            }
        }
        return read;
    }
}
