package passage.history.audit;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The names of the files in a bundle. */
final class BundleFiles {
    static final String CHECKPOINT = "checkpoint";
    static final String STAMP = "checkpoint.tsr";
    static final String KEYS = "keys";
    static final String README = "README.txt";
    static final String TEXTS = "texts/";
    static final String PROOF = ".tlog-proof";
    static final String README_TEXT = """
            This is a part of the auditors' ledger of Passage, with what proves it.

            checkpoint     what the ledger signed: its name, how many entries it has, the root over them (C2SP tlog-checkpoint)
            checkpoint.tsr where one was made, an authority's time stamp of that file (RFC 3161):
                           openssl ts -verify -data checkpoint -in checkpoint.tsr -CAfile authority.pem
            keys           the public keys that signed; compare them with those that the council made public
            entries/       single entries (.json) and the proof that each is in the ledger (.tlog-proof)
            tile/          instead of these, the whole ledger (C2SP tlog-tiles)
            consistency/   older checkpoints, and the proof that the ledger has only grown since
            texts/         the documents that entries name by their SHA-256

            To verify it, without a network and without trusting Passage:  java -jar passage-verify.jar this-file.zip
            """;

    private static final String ENTRIES = "entries/";
    private static final String CONSISTENCY = "consistency/";
    private static final Pattern ENTRY = Pattern.compile("entries/([0-9]{12})\\.json");
    private static final Pattern OLDER = Pattern.compile("consistency/([1-9][0-9]{0,17})\\.proof");
    private static final Pattern TEXT = Pattern.compile("texts/([0-9a-f]{64})(\\.[a-z]{1,4})?");

    private BundleFiles() {}

    static String entry(long index) {
        return ENTRIES + String.format(Locale.ROOT, "%012d", index) + ".json";
    }

    static String proof(long index) {
        return ENTRIES + String.format(Locale.ROOT, "%012d", index) + PROOF;
    }

    static String consistency(long size) {
        return CONSISTENCY + size + ".proof";
    }

    static String older(long size) {
        return CONSISTENCY + size + ".checkpoint";
    }

    /** The zero-based index of an entry's file; empty for other files. */
    static OptionalLong indexOf(String name) {
        return number(ENTRY, name);
    }

    /** The size from which a consistency proof leads; empty for other files. */
    static OptionalLong olderSize(String name) {
        return number(OLDER, name);
    }

    static boolean isText(String name) {
        return TEXT.matcher(name).matches();
    }

    static String digestOf(String textName) {
        return textName.substring(TEXTS.length(), TEXTS.length() + 64);
    }

    private static OptionalLong number(Pattern form, String name) {
        var matcher = form.matcher(name);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
