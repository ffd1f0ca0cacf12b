package passage.scrutiny;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import passage.events.Words;

/** One numbered comment of a review, with its answer. */
@Embeddable
class Comment {
    /** How a comment was taken up. */
    enum Response {
        ACCEPTED,
        PARTLY,
        NOT_ACCEPTED;

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    private String text = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Response response;

    private @Nullable String reason;

    protected Comment() {}

    Comment(String text) {
        this.text = text;
    }

    void answer(Response response, String reason) {
        this.response = response;
        this.reason = reason;
    }

    boolean isAnswered() {
        return response != null;
    }

    String text() {
        return text;
    }

    @Nullable
    Response response() {
        return response;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
