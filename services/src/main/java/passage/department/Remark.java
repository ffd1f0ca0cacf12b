package passage.department;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import passage.events.Words;

/** What was said about a submission after it came; the submission itself stays as it is. */
@Entity
@Table(schema = "department", name = "remark")
class Remark {
    /** What kind of thing was said. */
    enum Kind {
        /** The department asked the council something. */
        QUESTION("Question"),
        /** The department sent the submission back. */
        RETURN("Returned"),
        /** The department accepted the submission. */
        ACCEPTANCE("Accepted"),
        /** The council said that members have endorsed the very text. */
        ENDORSEMENT("Endorsed since"),
        /** The council said that its plan was rejected after it was sent. */
        REJECTION("Rejected since");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As a person reads it. */
        public String title() {
            return title;
        }

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    @Id
    private UUID id;

    private UUID submissionId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private @Nullable String words;
    private Instant madeAt;
    private @Nullable String answer;
    private @Nullable LocalDate answeredOn;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Remark() {}

    Remark(UUID id, UUID submissionId, Kind kind, @Nullable String words, Instant madeAt) {
        this.id = id;
        this.submissionId = submissionId;
        this.kind = kind;
        this.words = words;
        this.madeAt = madeAt;
    }

    void answer(String words, LocalDate on) {
        answer = words;
        answeredOn = on;
    }

    UUID id() {
        return id;
    }

    UUID submissionId() {
        return submissionId;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String words() {
        return words;
    }

    /** Business time. */
    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    LocalDate answeredOn() {
        return answeredOn;
    }
}
