package passage.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** A file in which the broker inside Passage keeps records, as somebody who has the machine can alter it. */
class KafkaFile {
    private static final int LENGTH = 8;
    private static final int HEAD = 12;
    private static final int CRC = 17;
    private static final int CHECKED = 21;

    private final Path file;
    private final byte[] before;

    private KafkaFile(Path file) throws IOException {
        this.file = file;
        this.before = Files.readAllBytes(file);
    }

    static KafkaFile of(Path data, String topic, int partition) throws IOException {
        try (var files = Files.walk(data.resolve("kafka"))) {
            return new KafkaFile(files.filter(each ->
                            each.endsWith(Path.of("%s-%d".formatted(topic, partition), "00000000000000000000.log")))
                    .findFirst()
                    .orElseThrow());
        }
    }

    /**
     * Replaces a word in a record by another of the same length.
     *
     * @param mended whether the sum that protects the batch is made to fit again, as one does who knows the format
     */
    void alter(byte[] record, String word, String other, boolean mended) throws IOException {
        var bytes = before.clone();
        int at = find(bytes, record, 0);
        int there = find(bytes, word.getBytes(StandardCharsets.UTF_8), at);
        System.arraycopy(other.getBytes(StandardCharsets.UTF_8), 0, bytes, there, word.length());
        if (mended) {
            mend(bytes, at);
        }
        write(bytes);
    }

    void restore() throws IOException {
        write(before);
    }

    /** In place, for the broker has the file open. */
    private void write(byte[] bytes) throws IOException {
        try (var open = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            open.write(ByteBuffer.wrap(bytes), 0);
        }
    }

    private static void mend(byte[] bytes, int within) {
        var buffer = ByteBuffer.wrap(bytes);
        int batch = 0;
        int end = HEAD + buffer.getInt(LENGTH);
        while (end <= within) {
            batch = end;
            end = batch + HEAD + buffer.getInt(batch + LENGTH);
        }
        var crc = new CRC32C();
        crc.update(bytes, batch + CHECKED, end - batch - CHECKED);
        buffer.putInt(batch + CRC, (int) crc.getValue());
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("The broker's file does not have the record as it was sent");
    }
}
