package passage.website;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import passage.events.Plainly;
import passage.platform.layout.Csv.Column;

/**
 * What the register tells of one plan.
 *
 * @param sameWords whether the words published are, byte for byte, the words endorsed; null where no endorsement is known
 */
record RegisterLine(
        String reference,
        String council,
        String gssCode,
        @Nullable String kind,
        @Nullable String region,
        String title,
        @Nullable String endorsedBy,
        @Nullable LocalDate endorsedOn,
        @Nullable String endorsement,
        @Nullable String endorsedDigest,
        @Nullable String wordingSignedOffBy,
        @Nullable LocalDate sentOn,
        @Nullable String sentDigest,
        @Nullable String receipt,
        @Nullable Instant receivedAt,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedDigest,
        @Nullable Boolean sameWords,
        @Nullable String address,
        @Nullable LocalDate withdrawnOn) {

    static final List<Column<RegisterLine>> COLUMNS = List.of(
            new Column<>("Plan", RegisterLine::reference),
            new Column<>("Council", RegisterLine::council),
            new Column<>("GSS code", RegisterLine::gssCode),
            new Column<>("Kind", RegisterLine::kind),
            new Column<>("Region", RegisterLine::region),
            new Column<>("Title", RegisterLine::title),
            new Column<>("Endorsed by", RegisterLine::endorsedBy),
            new Column<>("Endorsed on", RegisterLine::endorsedOn),
            new Column<>("Outcome", RegisterLine::endorsement),
            new Column<>("Digest of the endorsed text (SHA-256)", RegisterLine::endorsedDigest),
            new Column<>("Final wording signed off by", RegisterLine::wordingSignedOffBy),
            new Column<>("Sent to the department on", RegisterLine::sentOn),
            new Column<>("Digest of the text sent (SHA-256)", RegisterLine::sentDigest),
            new Column<>("Receipt", RegisterLine::receipt),
            new Column<>("Received at", RegisterLine::receivedAt),
            new Column<>("Published on", RegisterLine::publishedOn),
            new Column<>("Digest of the published text (SHA-256)", RegisterLine::publishedDigest),
            new Column<>("Published words are the endorsed words", line -> yesOrNo(line.sameWords())),
            new Column<>("Address", RegisterLine::address),
            new Column<>("Withdrawn on", RegisterLine::withdrawnOn));

    static RegisterLine of(PublicRecord record, Councils.Council council) {
        var facts = record.shown();
        var endorsed = facts.endorsed();
        var signedOff = facts.signedOff();
        var sent = facts.sent();
        boolean wording = signedOff != null && signedOff.digest().equals(record.publishedDigest());
        return new RegisterLine(
                record.reference(),
                record.authorityName(),
                record.authority(),
                council.kind(),
                council.region(),
                record.title(),
                endorsed == null ? null : endorsed.by(),
                endorsed == null ? null : endorsed.on(),
                endorsed == null ? null : endorsed.outcome(),
                endorsed == null ? null : endorsed.digest(),
                signedOff != null && wording ? signedOff.by() : null,
                sent == null ? null : sent.on(),
                sent == null ? null : sent.digest(),
                sent == null ? null : sent.receipt(),
                sent == null ? null : sent.receivedAt(),
                record.publishedOn(),
                record.publishedDigest(),
                endorsed == null ? null : endorsed.digest().equals(record.publishedDigest()),
                record.address(),
                record.withdrawnOn());
    }

    /** What the digests say of the words that are published. */
    public String saidOfEndorsement() {
        if (sameWords == null) {
            return "No endorsement is on record for this text.";
        }
        if (sameWords) {
            return "The words published are the words endorsed.";
        }
        return wordingSignedOffBy == null
                ? "The words published differ from the words endorsed."
                : "The words published differ from the words endorsed: the last wording was left to the %s, who signed it off."
                        .formatted(Plainly.words(wordingSignedOffBy));
    }

    /** What the digests say of the words that the department has; null where nothing was sent. */
    public @Nullable String saidOfSubmission() {
        if (sentDigest == null) {
            return null;
        }
        return Objects.equals(sentDigest, publishedDigest)
                ? "The words published are the words sent to the department."
                : "The words published differ from the words sent to the department.";
    }

    /** 'Amended and approved by Cabinet'. */
    public @Nullable String endorsementSentence() {
        if (endorsement == null) {
            return null;
        }
        var outcome = Plainly.words(endorsement);
        return "%s%s by %s".formatted(outcome.substring(0, 1).toUpperCase(Locale.UK), outcome.substring(1), endorsedBy);
    }

    public @Nullable String received() {
        return receivedAt == null ? null : Plainly.instant(receivedAt);
    }

    private static String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? "Not known" : answer ? "Yes" : "No";
    }
}
