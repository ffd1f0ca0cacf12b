package passage.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a word in everything that is kept, in whatever case, and in hexadecimal where a dump writes bytes so. */
public class Traces {
    private final String word;

    public Traces(String word) {
        this.word = word;
    }

    /** Lines of a dump of every table that have the word; what a table keeps as bytes is read as bytes. */
    public List<String> inDump(JdbcClient jdbc) {
        var found = new ArrayList<String>();
        jdbc.sql("script").query(row -> {
            var line = row.getString(1);
            if (has(line) || hasInHex(line)) {
                found.add(line.substring(0, Math.min(line.length(), 200)));
            }
        });
        blobs(jdbc)
                .forEach(column -> jdbc.sql("select %s from %s.%s".formatted(column[2], column[0], column[1]))
                        .query(row -> {
                            var bytes = row.getBytes(1);
                            if (bytes != null && has(bytes)) {
                                found.add(String.join(".", column));
                            }
                        }));
        return found;
    }

    private static List<String[]> blobs(JdbcClient jdbc) {
        return jdbc.sql("select table_schema, table_name, column_name from information_schema.columns"
                        + " where data_type like 'BINARY%' and table_schema <> 'INFORMATION_SCHEMA'")
                .query((row, n) ->
                        new String[] {quoted(row.getString(1)), quoted(row.getString(2)), quoted(row.getString(3))})
                .list();
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    List<Path> inFiles(Path folder, Predicate<Path> which) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(which)
                    .filter(this::has)
                    .toList();
        }
    }

    /** A copy of the database's file, compacted as the operator's guide says, read byte for byte. */
    List<Path> inCompacted(JdbcClient jdbc, Path temp) throws IOException, SQLException {
        var backup = temp.resolve("backup.zip");
        jdbc.sql("backup to '%s'".formatted(backup)).update();
        var folder = Files.createDirectory(temp.resolve("compacted"));
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : zip.stream().toList()) {
                Files.write(
                        folder.resolve("passage.mv.db"),
                        zip.getInputStream(entry).readAllBytes());
            }
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("passage"), "", "");
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        return inFiles(folder, file -> true);
    }

    List<String> inZip(Path zip) throws IOException {
        var found = new ArrayList<String>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                if (has(entry.getName()) || has(file.getInputStream(entry).readAllBytes())) {
                    found.add(entry.getName());
                }
            }
        }
        return found;
    }

    private boolean has(Path file) {
        try {
            return has(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(byte[] bytes) {
        return has(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private boolean has(String text) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    /** Without its first letter, so that the case of that one does not matter. */
    private boolean hasInHex(String line) {
        var hex = HexFormat.of().formatHex(word.substring(1).getBytes(StandardCharsets.UTF_8));
        return line.toLowerCase(Locale.ROOT).contains(hex);
    }
}
