package passage.department;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.springframework.stereotype.Component;
import passage.department.Remark.Kind;
import passage.events.Plainly;
import passage.events.PlanFact;
import passage.events.PlanFact.EndorsementConfirmed;
import passage.events.PlanFact.PlanRejected;
import passage.events.PlanFact.QuestionAnswered;
import passage.platform.clock.BusinessClock;

/** Takes what councils say about a submission after it came: answers, and what members decided since. */
@Component
class Hearing {
    private final ReceivedSubmissions submissions;
    private final Remarks remarks;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Hearing(ReceivedSubmissions submissions, Remarks remarks, BusinessClock clock) {
        this.submissions = submissions;
        this.remarks = remarks;
        this.clock = clock;
    }

    void take(PlanFact fact) {
        if (fact instanceof QuestionAnswered answered) {
            remarks.findById(answered.questionId())
                    .orElseThrow(() -> new IllegalStateException(
                            "Question %s was answered, but never asked here".formatted(answered.questionId())))
                    .answer(answered.answer(), answered.answeredOn());
        } else if (fact instanceof EndorsementConfirmed confirmed) {
            var words =
                    "By %s on %s, in exactly this text".formatted(confirmed.body(), Plainly.day(confirmed.decidedOn()));
            note(confirmed.submissionId(), Kind.ENDORSEMENT, words);
        } else if (fact instanceof PlanRejected rejected && rejected.submissionId() != null) {
            var words = "By %s on %s; the plan goes no further"
                    .formatted(rejected.body(), Plainly.day(rejected.decidedOn()));
            note(rejected.submissionId(), Kind.REJECTION, words);
        }
    }

    private void note(UUID submission, Kind kind, String words) {
        if (submissions.findById(submission).isEmpty()) {
            throw new IllegalStateException("Submission %s never came here".formatted(submission));
        }
        remarks.save(new Remark(ids.generate(), submission, kind, words, clock.now()));
    }
}
