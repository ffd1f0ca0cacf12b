package passage.department;

import java.util.List;
import passage.events.Words;

/** How a submission stands with the department. */
enum Standing {
    RECEIVED("Received"),
    RETURNED("Returned to the council"),
    ACCEPTED("Accepted"),
    REPLACED("Replaced by a later submission"),
    WITHDRAWN("Withdrawn by the council");

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    /** @param replaced whether another submission came in its place */
    static Standing of(ReceivedSubmission submission, boolean replaced, List<Remark> said) {
        if (submission.entry().stage() == Stage.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (replaced) {
            return REPLACED;
        }
        if (has(Remark.Kind.RETURN, said)) {
            return RETURNED;
        }
        return has(Remark.Kind.ACCEPTANCE, said) ? ACCEPTED : RECEIVED;
    }

    private static boolean has(Remark.Kind kind, List<Remark> said) {
        return said.stream().anyMatch(remark -> remark.kind() == kind);
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
