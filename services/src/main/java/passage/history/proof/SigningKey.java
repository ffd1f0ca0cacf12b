package passage.history.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import passage.history.proof.VerifierKey.Kind;

/** An Ed25519 key that signs for a name; its private half is a PKCS#8 file as OpenSSL writes it. */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int LINE = 64;

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /** A new key from the machine's own randomness. */
    public static SigningKey fresh(String name, Kind kind) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(), VerifierKey.of(name, kind, Ed25519.rawPublicKey(pair.getPublic())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has Ed25519 since 15", e);
        }
    }

    /** @throws Malformed when the text holds no Ed25519 key in PKCS#8 PEM */
    public static SigningKey fromPem(String name, Kind kind, String pem) {
        int from = pem.indexOf(BEGIN);
        int to = pem.indexOf(END);
        if (from < 0 || to < from) {
            throw new Malformed("There is no '%s' ... '%s'".formatted(BEGIN, END));
        }
        try {
            var der = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            return new SigningKey(key, VerifierKey.of(name, kind, publicHalf(key)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Malformed("This is no Ed25519 key in PKCS#8 PEM");
        }
    }

    /** Java derives a public key only while it makes a pair, so a pair is made from the seed. */
    private static byte[] publicHalf(PrivateKey key) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow(() -> new Malformed("The key cannot be read"));
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        return Ed25519.rawPublicKey(generator.generateKeyPair().getPublic());
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public NoteSignature sign(Checkpoint checkpoint) {
        var text = new SignedNote(checkpoint.text(), java.util.List.of()).textBytes();
        return NoteSignature.by(verifier, Ed25519.sign(key, text));
    }

    /** States that this is, at that time, the largest consistent tree seen of the ledger (cosignature/v1). */
    public NoteSignature cosign(Checkpoint checkpoint, Instant at) {
        var signed = Ed25519.sign(key, VerifierKey.cosigned(at.getEpochSecond(), checkpoint.text()));
        var bytes = ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(at.getEpochSecond())
                .put(signed)
                .array();
        return NoteSignature.by(verifier, bytes);
    }

    /** PKCS#8 in PEM. */
    public String pem() {
        var encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        return BEGIN + '\n' + encoder.encodeToString(key.getEncoded()) + '\n' + END + '\n';
    }

    /** Gives a key generator the seed that it asks for, and nothing else. */
    private static final class Seed extends java.security.SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = Arrays.copyOf(seed, seed.length);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
