package passage.papers;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** veraPDF's word on a document: which rules of PDF/UA-1 it breaks. */
final class PdfJudge {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /** Clause, test number and what is wrong; empty for a document that conforms. */
    static List<String> faults(byte[] pdf) {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            var broken = result.getTestAssertions().stream()
                    .map(each -> "%s test %d: %s"
                            .formatted(
                                    each.getRuleId().getClause(),
                                    each.getRuleId().getTestNumber(),
                                    each.getMessage()))
                    .distinct();
            return result.isCompliant()
                    ? List.of()
                    : Stream.concat(Stream.of("not PDF/UA-1"), broken).toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
