package passage.history.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import passage.history.proof.KeyFile;
import passage.history.proof.Malformed;
import passage.history.proof.SignedNote;
import passage.history.proof.VerifierKey;

/** The auditor's program: verifies a bundle; further words make it a witness, add a key or measure. */
public final class PassageVerify {
    private static final int WRONG_USE = 2;
    private static final String USE = """
            java -jar passage-verify.jar bundle.zip [--key KEY]... [--old CHECKPOINT]
                verifies a bundle. KEY is a public key of the ledger or of a witness (or a file with keys, one a line);
                CHECKPOINT is a file kept from an earlier day, to prove that nothing was rewritten since.
                Ends with 0: all proved; 1: something is wrong; 2: wrong use; 3: not all that was asked can be proved.
            java -jar passage-verify.jar witness --ledger KEY --state FOLDER --name NAME [--port 8090]
                co-signs checkpoints of that ledger, as long as it only grows
            java -jar passage-verify.jar add-key FILE
                adds a new private key to a key file; the older ones go on signing
            java -jar passage-verify.jar bench ENTRIES FOLDER
                builds a tree of so many entries, proves and verifies, and tells how long it took
            """;

    private PassageVerify() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) throws Exception {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
                case "" -> use("");
                case "witness" -> WitnessServer.run(new Options(arguments.subList(1, arguments.size())));
                case "add-key" -> addKey(arguments);
                case "bench" -> Benchmark.run(arguments);
                default -> verify(Path.of(arguments.get(0)), new Options(arguments.subList(1, arguments.size())));
            };
        } catch (Malformed e) {
            return use(e.getMessage());
        }
    }

    private static int use(String why) {
        System.err.println(why.isEmpty() ? USE : why + "\n\n" + USE);
        return WRONG_USE;
    }

    private static int addKey(List<String> arguments) throws IOException {
        if (arguments.size() != 2) {
            return use("add-key takes one file");
        }
        var key = KeyFile.add(Path.of(arguments.get(1)), VerifierKey.Kind.SIGNATURE);
        System.out.println("Added. Tell verifiers: " + key.verifier());
        return 0;
    }

    private static int verify(Path bundle, Options options) throws IOException {
        options.allow("--key", "--old");
        if (!Files.isReadable(bundle)) {
            return use("There is no file " + bundle);
        }
        var keys = new ArrayList<VerifierKey>();
        for (var key : options.all("--key")) {
            keys.addAll(keys(key));
        }
        var old = options.one("--old");
        var trust = new Trust(keys, old == null ? null : SignedNote.parse(Files.readAllBytes(Path.of(old))));
        System.out.printf("%-11s %s%n", "Bundle", bundle.getFileName());
        var report = verified(bundle, trust);
        System.out.print(report.words());
        return report.exitCode();
    }

    private static Report verified(Path bundle, Trust trust) {
        try (var zip = new ZipContents(bundle);
                var bar = new ProgressBar(System.console() != null)) {
            return Verification.of(zip, trust, bar::at);
        } catch (IOException e) {
            var report = new Report();
            report.wrong("This is no zip file that can be read: " + e.getMessage());
            return report;
        }
    }

    static List<VerifierKey> keys(String keyOrFile) throws IOException {
        if (keyOrFile.indexOf('+') >= 0 && !Files.exists(Path.of(keyOrFile))) {
            return List.of(VerifierKey.parse(keyOrFile));
        }
        if (!Files.isReadable(Path.of(keyOrFile))) {
            throw new Malformed("'%s' is neither a key nor a file with keys".formatted(keyOrFile));
        }
        return Files.readAllLines(Path.of(keyOrFile)).stream()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
    }

    /** Tells on a terminal how far it is, on one line. */
    private static final class ProgressBar implements AutoCloseable {
        private static final int STEP = 10_000;
        private final boolean shown;
        private long told;

        ProgressBar(boolean shown) {
            this.shown = shown;
        }

        void at(long entries) {
            if (shown && entries - told >= STEP) {
                told = entries;
                System.err.print(String.format(Locale.UK, "\r%,d entries ...", entries));
            }
        }

        @Override
        public void close() {
            if (told > 0) {
                System.err.print("\r" + " ".repeat(30) + "\r");
            }
        }
    }

    /** What follows the first word: pairs of a name and a value. */
    static final class Options {
        private final List<String> words;

        Options(List<String> words) {
            if (words.size() % 2 != 0) {
                throw new Malformed("'%s' needs a value".formatted(words.get(words.size() - 1)));
            }
            this.words = words;
        }

        void allow(String... names) {
            for (int i = 0; i < words.size(); i += 2) {
                if (!List.of(names).contains(words.get(i))) {
                    throw new Malformed("'%s' is not known here".formatted(words.get(i)));
                }
            }
        }

        List<String> all(String name) {
            var found = new ArrayList<String>();
            for (int i = 0; i < words.size(); i += 2) {
                if (words.get(i).equals(name)) {
                    found.add(words.get(i + 1));
                }
            }
            return found;
        }

        @Nullable
        String one(String name) {
            var found = all(name);
            return found.isEmpty() ? null : found.get(found.size() - 1);
        }

        String required(String name) {
            var found = one(name);
            if (found == null) {
                throw new Malformed(name + " is missing");
            }
            return found;
        }
    }
}
