package passage.history.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import passage.history.proof.VerifierKey.Kind;

/**
 * The private keys of one signer: a line {@code name: ...}, then one or more keys in PEM. All sign; to change keys, add
 * the new one, tell verifiers, and take the old one away later.
 */
public final class KeyFile {
    private static final String NAME = "name: ";
    private static final String END = "-----END PRIVATE KEY-----";

    private KeyFile() {}

    /** @throws Malformed when the text names nobody or holds no key */
    public static List<SigningKey> parse(String text, Kind kind) {
        var name = text.lines()
                .filter(line -> line.startsWith(NAME))
                .map(line -> line.substring(NAME.length()).strip())
                .findFirst()
                .orElseThrow(() -> new Malformed("A key file has a line '%s'".formatted(NAME.strip())));
        var keys = new ArrayList<SigningKey>();
        for (int at = 0; text.indexOf(END, at) >= 0; at = text.indexOf(END, at) + END.length()) {
            keys.add(SigningKey.fromPem(name, kind, text.substring(at)));
        }
        if (keys.isEmpty()) {
            throw new Malformed("The key file of %s holds no private key".formatted(name));
        }
        return List.copyOf(keys);
    }

    /** Reads the file; where there is none, makes one that only its owner may read. */
    public static List<SigningKey> readOrMake(Path file, String name, Kind kind) throws IOException {
        if (!Files.exists(file)) {
            make(file, NAME + name + '\n' + SigningKey.fresh(name, kind).pem());
        }
        return parse(Files.readString(file), kind);
    }

    /** Adds a new key to an existing file; the older ones go on signing. */
    public static SigningKey add(Path file, Kind kind) throws IOException {
        var name = parse(Files.readString(file), kind).get(0).verifier().name();
        var key = SigningKey.fresh(name, kind);
        Files.writeString(file, key.pem(), StandardOpenOption.APPEND);
        return key;
    }

    private static void make(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent(), ownerOnly("rwx------"));
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".tmp", ownerOnly("rw-------"));
        DurableFile.overwrite(draft, text.getBytes(StandardCharsets.UTF_8));
        try {
            Files.createLink(file, draft); // unlike a move, it never replaces what another process made meanwhile
        } catch (FileAlreadyExistsException e) {
            // the other process's key holds
        }
        Files.delete(draft);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
