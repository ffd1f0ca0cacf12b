package passage.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import passage.platform.requests.Refused;

/**
 * Which text was certified, sent and published, when, and what came back; each by digest, so that they can be compared.
 * What was sent before stays beside what was sent last.
 */
@Embeddable
public class Sending {
    private @Nullable Integer certifiedNo;
    private @Nullable String certifiedDigest;
    private @Nullable UUID certifiedBy;
    private @Nullable UUID submissionId;
    private @Nullable String submittedDigest;
    private @Nullable LocalDate submittedOn;
    private @Nullable String receipt;
    private @Nullable Instant receivedAt;
    private @Nullable UUID publicationId;
    private @Nullable String releasedDigest;
    private @Nullable String publishedDigest;
    private @Nullable String publishedAddress;
    private @Nullable LocalDate publishedOn;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "plan", name = "submission", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<Submitted> submissions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "plan", name = "question", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<Question> questions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(schema = "plan", name = "correction", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<Correction> corrections = new ArrayList<>();

    void certify(Text text, UUID certifier) {
        certifiedNo = text.no();
        certifiedDigest = text.digest();
        certifiedBy = certifier;
    }

    /** @return the submission in whose place it goes, if there was one */
    public Optional<UUID> submit(UUID id, Text text, String basis, String channel, LocalDate on) {
        var replaced = Optional.ofNullable(submissionId);
        submissions.add(new Submitted(id, text, basis, channel, on, submissionId));
        submissionId = id;
        submittedDigest = text.digest();
        submittedOn = on;
        receipt = null;
        receivedAt = null;
        return replaced;
    }

    public void receive(UUID submission, String receiptNumber, Instant at) {
        get(submission).receive(receiptNumber, at);
        if (submission.equals(submissionId)) {
            receipt = receiptNumber;
            receivedAt = at;
        }
    }

    public void giveBack(UUID submission, String reason, Instant at) {
        get(submission).giveBack(reason, at);
    }

    public void accept(UUID submission, Instant at) {
        get(submission).accept(at);
    }

    public void ask(Question question) {
        questions.add(question);
    }

    public Question answer(UUID question, String answer, LocalDate on) {
        var asked = questions.stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("question " + question));
        if (asked.answer() != null) {
            throw Refused.wrongState("This question was answered already");
        }
        asked.answer(answer, on);
        return asked;
    }

    /** @return whether this text differs from the one that was returned */
    public boolean correct(Text text) {
        var returned = last();
        boolean changed = !text.digest().equals(returned.digest());
        corrections.add(new Correction(returned.id(), text, changed));
        return changed;
    }

    public Correction decide(Correction.FurtherDecision decision) {
        var correction = correction().orElseThrow(() -> Refused.wrongState("Nothing was corrected"));
        correction.decide(decision);
        return correction;
    }

    public void release(UUID id, String digest) {
        publicationId = id;
        releasedDigest = digest;
    }

    public void publish(String digest, String address, LocalDate on) {
        publishedDigest = digest;
        publishedAddress = address;
        publishedOn = on;
    }

    /** @throws Refused when no such submission went from here */
    public Submitted get(UUID submission) {
        return submissions.stream()
                .filter(each -> each.id().equals(submission))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("submission " + submission));
    }

    /** Whether these very bytes lie with the department, which has not returned them. */
    public boolean holds(String digest) {
        return digest.equals(submittedDigest) && last().returnedAt() == null;
    }

    /** Whether the public reads, or is about to read, another text than this. */
    public boolean isPublicOtherwise(String digest) {
        var shown = releasedDigest == null ? publishedDigest : releasedDigest;
        return shown != null && !shown.equals(digest);
    }

    private Submitted last() {
        if (submissions.isEmpty()) {
            throw Refused.wrongState("Nothing was submitted yet");
        }
        return submissions.get(submissions.size() - 1);
    }

    /** Oldest first; the last is the one that counts. */
    public List<Submitted> submissions() {
        return List.copyOf(submissions);
    }

    /** The one that counts. */
    public Optional<Submitted> submission() {
        return submissions.isEmpty() ? Optional.empty() : Optional.of(last());
    }

    /** What the department asked, oldest first. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /** What was made of what the department returned, oldest first. */
    public List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    public Optional<Correction> correction() {
        return corrections.isEmpty() ? Optional.empty() : Optional.of(corrections.get(corrections.size() - 1));
    }

    /** Number of the version that was certified last. */
    public @Nullable Integer certifiedNo() {
        return certifiedNo;
    }

    public @Nullable String certifiedDigest() {
        return certifiedDigest;
    }

    public @Nullable UUID certifiedBy() {
        return certifiedBy;
    }

    public @Nullable UUID submissionId() {
        return submissionId;
    }

    public @Nullable String submittedDigest() {
        return submittedDigest;
    }

    public @Nullable LocalDate submittedOn() {
        return submittedOn;
    }

    public @Nullable String receipt() {
        return receipt;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable UUID publicationId() {
        return publicationId;
    }

    /** Digest of the text that was released to the website last. */
    public @Nullable String releasedDigest() {
        return releasedDigest;
    }

    public @Nullable String publishedDigest() {
        return publishedDigest;
    }

    public @Nullable String publishedAddress() {
        return publishedAddress;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }
}
