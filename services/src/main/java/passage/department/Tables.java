package passage.department;

import java.util.List;
import passage.department.DepartmentDesk.SubmissionLine;
import passage.events.Plainly;
import passage.platform.layout.Csv.Column;

/** The department's tables for spreadsheets; dates are written as 2024-07-19, which spreadsheets know for dates. */
final class Tables {
    static final List<Column<CouncilLine>> COUNCILS = List.of(
            new Column<>("GSS code", CouncilLine::authority),
            new Column<>("Council", CouncilLine::council),
            new Column<>("Kind", CouncilLine::kindTitle),
            new Column<>("Region", CouncilLine::regionTitle),
            new Column<>("Plan", CouncilLine::plan),
            new Column<>("State", line -> line.state().title()),
            new Column<>("Submission due", CouncilLine::submissionDue),
            new Column<>("Given more time", line -> line.extended() ? "Yes" : "No"),
            new Column<>("Days late", CouncilLine::daysLate),
            new Column<>("Working days late", CouncilLine::workingDaysLate),
            new Column<>("Planned submission", CouncilLine::plannedSubmission),
            new Column<>("Planned endorsement", CouncilLine::plannedEndorsement),
            new Column<>("Endorsed", CouncilLine::endorsedOn),
            new Column<>("Submitted", CouncilLine::submittedOn),
            new Column<>("Published", CouncilLine::publishedOn),
            new Column<>("Address", CouncilLine::address));

    static final List<Column<SubmissionLine>> SUBMISSIONS = List.of(
            new Column<>("Receipt", SubmissionLine::receipt),
            new Column<>("Submission", SubmissionLine::submissionId),
            new Column<>("Council", SubmissionLine::council),
            new Column<>("GSS code", SubmissionLine::authority),
            new Column<>("Plan", SubmissionLine::plan),
            new Column<>("Commission", SubmissionLine::commission),
            new Column<>("How it stands", SubmissionLine::standing),
            new Column<>("In place of", SubmissionLine::replaces),
            new Column<>("Basis", line -> Plainly.words(line.basis())),
            new Column<>("Sent", SubmissionLine::sentOn),
            new Column<>("Received", SubmissionLine::receivedAt),
            new Column<>("How it was sent", SubmissionLine::how),
            new Column<>("Sent to", SubmissionLine::to),
            new Column<>("Kind of text", SubmissionLine::mediaType),
            new Column<>("Bytes", SubmissionLine::size),
            new Column<>("Digest (SHA-256)", SubmissionLine::digest));

    private Tables() {}
}
