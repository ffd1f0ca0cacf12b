package passage.scrutiny;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import passage.events.Words;
import passage.platform.requests.Refused;

/** What a scrutiny body said of a draft, and what was answered. */
@Entity
@Table(schema = "scrutiny", name = "review")
class Review {
    /** How the body took the draft. */
    enum Outcome {
        SUPPORTED,
        DISCUSSED,
        NOTED,
        CHANGES_ASKED_FOR;

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    @Id
    private UUID id = new UUID(0, 0);

    private UUID plan = new UUID(0, 0);
    private int no;
    private String body = "";
    private LocalDate heldOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.DISCUSSED;

    private String digest = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "scrutiny", name = "comment", joinColumns = @JoinColumn(name = "review"))
    @OrderColumn(name = "position")
    private List<Comment> comments = new ArrayList<>();

    protected Review() {}

    Review(
            UUID id,
            UUID plan,
            int no,
            String body,
            LocalDate heldOn,
            Outcome outcome,
            String digest,
            List<String> comments) {
        this.id = id;
        this.plan = plan;
        this.no = no;
        this.body = body;
        this.heldOn = heldOn;
        this.outcome = outcome;
        this.digest = digest;
        comments.forEach(comment -> this.comments.add(new Comment(comment)));
    }

    /** @throws Refused when there is no comment with the number */
    void answer(int comment, Comment.Response response, String reason) {
        if (comment < 1 || comment > comments.size()) {
            throw Refused.incomplete("There is no comment %d; there are %d".formatted(comment, comments.size()));
        }
        comments.get(comment - 1).answer(response, reason);
    }

    /** @throws Refused naming the comments that are not answered */
    void requireAllAnswered() {
        var open = new ArrayList<Integer>();
        for (int n = 1; n <= comments.size(); n++) {
            if (!comments.get(n - 1).isAnswered()) {
                open.add(n);
            }
        }
        if (!open.isEmpty()) {
            throw Refused.byRule(
                    "Passage's own rule: each comment is answered", "Comments %s are not answered yet".formatted(open));
        }
    }

    int count(Comment.Response response) {
        return (int) comments.stream()
                .filter(comment -> comment.response() == response)
                .count();
    }

    int no() {
        return no;
    }

    UUID plan() {
        return plan;
    }

    String body() {
        return body;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Digest of the text that was reviewed. */
    String digest() {
        return digest;
    }

    List<Comment> comments() {
        return List.copyOf(comments);
    }
}
