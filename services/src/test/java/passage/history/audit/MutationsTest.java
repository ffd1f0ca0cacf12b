package passage.history.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import passage.history.proof.EntryBundle;
import passage.history.proof.SigningKey;
import passage.history.proof.TilePath;
import passage.history.proof.VerifierKey.Kind;

/**
 * Bundles, each spoilt in one way: every one is refused, or still says the truth. scripts/verify-with-go.sh asks for 10,000
 * ({@code -Dledger.mutations}) and, with {@code -Dledger.cases=FILE}, has them written with our verdicts.
 */
class MutationsTest {
    private static final int CASES = Integer.getInteger("ledger.mutations", 1_000);
    private static final long SEED = 6962;

    private final Random random = new Random(SEED);
    private final SigningKey key = SigningKey.fresh("devon.example/ledger", Kind.SIGNATURE);
    private final TestBundle chosen = new TestBundle(40, key).selecting(3, 4, 5).withOlder(17);
    private final TestBundle whole = new TestBundle(20, key).whole();
    private final TestBundle later = new TestBundle(41, key).selecting(3, 4, 5).withOlder(17);
    private final TestBundle forged =
            new TestBundle(40, SigningKey.fresh("devon.example/ledger", Kind.SIGNATURE)).selecting(3, 4, 5);

    @Test
    void everyMutationIsCaughtOrHarmless() throws IOException {
        int caught = 0;
        int harmless = 0;
        try (var out = new DataOutputStream(new BufferedOutputStream(cases()))) {
            write(out, key.verifier().toString().getBytes(StandardCharsets.UTF_8));
            out.writeInt(CASES + 2);
            write(out, chosen.files, accepted(chosen.files));
            write(out, whole.files, accepted(whole.files));
            assertThat(accepted(chosen.files)).isTrue();
            assertThat(accepted(whole.files)).isTrue();
            for (int i = 0; i < CASES; i++) {
                var honest = (random.nextInt(3) == 0 ? whole : chosen).files;
                var files = spoilt(new TreeMap<>(honest));
                while (same(files, honest)) {
                    files = spoilt(new TreeMap<>(honest));
                }
                boolean accepted = accepted(files);
                if (accepted) {
                    assertThat(isTrue(files)).as("case %d", i).isTrue();
                    harmless++;
                } else {
                    caught++;
                }
                write(out, files, accepted);
            }
        }
        System.out.printf("%d mutations: %d caught, %d harmless%n", CASES, caught, harmless);
        assertThat(caught).isGreaterThan(CASES * 9 / 10);
    }

    private static boolean same(Map<String, byte[]> files, Map<String, byte[]> others) {
        return files.keySet().equals(others.keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
    }

    private boolean accepted(Map<String, byte[]> files) {
        var bundle = new TestBundle(0, key);
        bundle.files.putAll(files);
        return bundle.verified(Optional.empty()).exitCode() == 0;
    }

    /** Whether every entry in the bundle is the ledger's own at its place. */
    private static boolean isTrue(Map<String, byte[]> files) {
        return files.entrySet().stream().allMatch(file -> {
            var index = BundleFiles.indexOf(file.getKey());
            if (index.isPresent()) {
                return Arrays.equals(file.getValue(), TestBundle.entry((int) index.getAsLong()));
            }
            var tile = TilePath.parse(file.getKey());
            if (tile.isPresent() && tile.get().level() == TilePath.ENTRIES) {
                var entries = new ArrayList<byte[]>();
                EntryBundle.read(
                        file.getValue(),
                        tile.get().width(),
                        (buffer, from, length) -> entries.add(Arrays.copyOfRange(buffer, from, from + length)));
                return Arrays.equals(entries.get(7), TestBundle.entry(7)) && entries.size() == 20;
            }
            return true;
        });
    }

    private TreeMap<String, byte[]> spoilt(TreeMap<String, byte[]> files) {
        var names = files.keySet().stream()
                .filter(name -> !name.equals(BundleFiles.README))
                .toList();
        var name = pick(names);
        var bytes = Objects.requireNonNull(files.get(name));
        int at = random.nextInt(Math.max(1, bytes.length));
        switch (random.nextInt(11)) {
            case 0, 1, 2, 3 -> files.put(name, flipped(bytes, at));
            case 4 -> files.put(name, Arrays.copyOf(bytes, at));
            case 5 -> files.put(name, without(bytes, at));
            case 6 -> files.put(name, with(bytes, at, (byte) random.nextInt(256)));
            case 7 -> {
                var other = pick(names);
                files.put(name, Objects.requireNonNull(files.get(other)));
                files.put(other, bytes);
            }
            case 8 -> {
                var stranger = random.nextBoolean() ? later.files : forged.files;
                files.put(name, stranger.getOrDefault(name, new byte[0]));
            }
            case 9 -> {
                files.remove(name);
                if (random.nextBoolean()) {
                    files.put(name.replace(String.valueOf(random.nextInt(10)), "" + random.nextInt(10)), bytes);
                }
            }
            default -> files.put(name, otherNumber(bytes));
        }
        return files;
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private byte[] flipped(byte[] bytes, int at) {
        var other = bytes.clone();
        other[at] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private static byte[] without(byte[] bytes, int at) {
        return with(Arrays.copyOf(bytes, at), at, Arrays.copyOfRange(bytes, at + 1, bytes.length));
    }

    private static byte[] with(byte[] bytes, int at, byte... more) {
        var other = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, other, at, more.length);
        System.arraycopy(bytes, at, other, at + more.length, bytes.length - at);
        return other;
    }

    /** Sizes and indexes one up or down, or lines in another order. */
    private byte[] otherNumber(byte[] bytes) {
        var lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
        int i = random.nextInt(lines.size());
        int j = random.nextInt(lines.size());
        var line = lines.get(i);
        if (line.matches("(old |index )?[0-9]+")) {
            long number = Long.parseLong(line.replaceAll("[^0-9]", ""));
            lines.set(i, line.replaceAll("[0-9]+", "") + Math.max(0, number + (random.nextBoolean() ? 1 : -1)));
        } else {
            lines.set(i, lines.get(j));
            lines.set(j, line);
        }
        return lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static OutputStream cases() throws IOException {
        var file = System.getProperty("ledger.cases");
        return file == null ? OutputStream.nullOutputStream() : Files.newOutputStream(Path.of(file));
    }

    private static void write(DataOutputStream out, Map<String, byte[]> files, boolean accepted) throws IOException {
        out.writeInt(files.size());
        for (var file : files.entrySet()) {
            write(out, file.getKey().getBytes(StandardCharsets.UTF_8));
            write(out, file.getValue());
        }
        out.writeBoolean(accepted);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
