package passage.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;

/** What is wrong with a file that others open: names that lead out of a bundle, or actions in a PDF. */
final class Packed {
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "JS", "OpenAction", "AA", "Launch", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm");

    private Packed() {}

    static Set<String> faultsOfZip(byte[] zip) {
        var faults = new TreeSet<String>();
        int entries = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                var name = entry.getName();
                if (!name.matches("[A-Za-z0-9][A-Za-z0-9._/-]*") || name.contains("..") || name.contains("//")) {
                    faults.add("entry " + name);
                }
                var bytes = in.readAllBytes();
                if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
                    faults.addAll(Answers.faultsOfJson(bytes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (entries == 0) {
            faults.add("nothing in it");
        }
        return faults;
    }

    static String wordsOfZip(byte[] zip) {
        var words = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                words.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.toString();
    }

    static Set<String> faultsOfPdf(byte[] pdf) {
        var faults = new TreeSet<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog().getCOSObject();
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                look(object, faults);
            }
            look(catalog, faults);
        } catch (IOException e) {
            faults.add("cannot be opened: " + e.getMessage());
        }
        return faults;
    }

    static String wordsOfPdf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void look(COSBase object, Set<String> faults) {
        if (object instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                var name = entry.getKey().getName();
                boolean isAction = ACTIONS.contains(name)
                        || name.equals("S")
                                && entry.getValue() instanceof COSName kind
                                && ACTIONS.contains(kind.getName());
                if (isAction) {
                    faults.add("action " + name);
                }
                if (name.equals("URI")) {
                    faults.addAll(Answers.faultsOfAddress(dictionary.getString(name)));
                }
                if (entry.getValue() instanceof COSDictionary inner && !name.equals("Parent") && !name.equals("P")) {
                    lookOnce(inner, faults);
                }
            }
        }
    }

    /** Direct dictionaries, such as an annotation's action; those that are referred to are objects of their own. */
    private static void lookOnce(COSDictionary inner, Set<String> faults) {
        if (inner.isDirect()) {
            look(inner, faults);
        }
    }
}
