package passage.plan;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that the department asked about a submission, and the council's answer. */
@Embeddable
public class Question {
    private UUID id = new UUID(0, 0);
    private UUID submission = new UUID(0, 0);
    private String words = "";
    private Instant askedAt = Instant.EPOCH;
    private @Nullable String answer;
    private @Nullable LocalDate answeredOn;

    protected Question() {}

    public Question(UUID id, UUID submission, String words, Instant askedAt) {
        this.id = id;
        this.submission = submission;
        this.words = words;
        this.askedAt = askedAt;
    }

    void answer(String with, LocalDate on) {
        answer = with;
        answeredOn = on;
    }

    public UUID id() {
        return id;
    }

    /** The submission that it is about. */
    public UUID submission() {
        return submission;
    }

    public String words() {
        return words;
    }

    /** Business time. */
    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable LocalDate answeredOn() {
        return answeredOn;
    }
}
