package passage.plan;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A meeting to which the plan goes on its route: for a review, or for one of the acts that decide on it. */
@Embeddable
public class Sitting {
    private int no;
    private boolean review;
    private String body = "";
    private LocalDate heldOn = LocalDate.EPOCH;

    protected Sitting() {}

    private Sitting(int no, boolean review, String body, LocalDate heldOn) {
        this.no = no;
        this.review = review;
        this.body = body;
        this.heldOn = heldOn;
    }

    /** @param no of the review in the route, from 1 */
    public static Sitting ofReview(int no, String body, LocalDate heldOn) {
        return new Sitting(no, true, body, heldOn);
    }

    /** @param no of the act in the route, from 1 */
    public static Sitting ofAct(int no, String body, LocalDate heldOn) {
        return new Sitting(no, false, body, heldOn);
    }

    /** Number of the review or the act in the route, from 1. */
    public int no() {
        return no;
    }

    /** Whether the body reviews the plan, and does not decide on it. */
    public boolean isReview() {
        return review;
    }

    public String body() {
        return body;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    boolean isSameAs(Sitting other) {
        return no == other.no && review == other.review && body.equals(other.body) && heldOn.equals(other.heldOn);
    }
}
