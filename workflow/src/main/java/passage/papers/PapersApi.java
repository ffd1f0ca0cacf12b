package passage.papers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.platform.requests.StateChanging;

/** Notices and records over HTTP: the list, the particulars, the documents and the confirmation. */
@RestController
@RequestMapping("/api/plans/{plan}/papers")
class PapersApi {
    private final Papers papers;

    PapersApi(Papers papers) {
        this.papers = papers;
    }

    /**
     * A paper as it would read now.
     *
     * @param applies whether the plan's route asks for it
     * @param status draft, confirmed, or changed since it was confirmed
     * @param due the last day on which it can be published, by the timetable
     * @param missing headings of what its rules want and the record does not have
     * @param fingerprint of these words; send it as 'seen' to confirm them
     */
    record PaperView(
            String id,
            String kind,
            int act,
            String title,
            String body,
            boolean applies,
            String status,
            @Nullable LocalDate due,
            List<String> dueBecause,
            @Nullable String dueRule,
            List<ParticularView> particulars,
            List<String> missing,
            List<Paper.Difference> differences,
            List<ConfirmationView> confirmations,
            String fingerprint) {
        static PaperView of(Paper paper) {
            var due = paper.due();
            return new PaperView(
                    paper.id().toString(),
                    paper.id().kind().toString(),
                    paper.id().act(),
                    paper.title(),
                    paper.body(),
                    paper.applies(),
                    paper.status().toString(),
                    due == null ? null : due.on(),
                    due == null ? List.of() : due.because(),
                    due == null ? null : due.rule(),
                    paper.particulars().stream().map(ParticularView::of).toList(),
                    paper.missing().stream().map(Particular::heading).toList(),
                    paper.differences(),
                    paper.confirmed().stream().map(ConfirmationView::of).toList(),
                    paper.fingerprint());
        }
    }

    /** One particular with its rule; 'ask' is there where a person may enter it. */
    record ParticularView(
            String key,
            String heading,
            String rule,
            @Nullable String words,
            boolean wanted,
            @Nullable String ask) {
        static ParticularView of(Particular each) {
            return new ParticularView(each.key(), each.heading(), each.rule(), each.words(), each.wanted(), each.ask());
        }
    }

    /** Who confirmed it, by pseudonym, when, and what identifies the bytes. */
    record ConfirmationView(
            int no, String person, String role, Instant confirmedAt, String htmlDigest, String pdfDigest) {
        static ConfirmationView of(Confirmed each) {
            return new ConfirmationView(
                    each.no(),
                    each.person().toString(),
                    each.role(),
                    each.confirmedAt(),
                    each.htmlDigest(),
                    each.pdfDigest());
        }
    }

    /** What a person enters, by the particular's key. */
    record Entered(@NotNull Map<String, String> particulars) {}

    /** Which words the person saw. */
    record Confirmation(@NotBlank String seen) {}

    @GetMapping
    List<PaperView> all(@PathVariable String plan) {
        return papers.of(plan).stream().map(PaperView::of).toList();
    }

    @GetMapping("/{paper}")
    PaperView one(@PathVariable String plan, @PathVariable String paper) {
        return PaperView.of(papers.get(plan, paper));
    }

    @PutMapping("/{paper}/particulars")
    @StateChanging
    public ResponseEntity<PaperView> enter(
            @PathVariable String plan, @PathVariable String paper, @Valid @RequestBody Entered entered) {
        return ResponseEntity.ok(PaperView.of(papers.enter(plan, paper, entered.particulars())));
    }

    @PostMapping("/{paper}/confirmations")
    @StateChanging
    public ResponseEntity<PaperView> confirm(
            @PathVariable String plan, @PathVariable String paper, @Valid @RequestBody Confirmation confirmation) {
        return ResponseEntity.status(201).body(PaperView.of(papers.confirm(plan, paper, confirmation.seen())));
    }

    @GetMapping("/{paper}/html")
    ResponseEntity<byte[]> html(@PathVariable String plan, @PathVariable String paper) {
        return Sent.html(papers.html(plan, paper), papers.policy());
    }

    @GetMapping("/{paper}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String plan, @PathVariable String paper) {
        return Sent.pdf(papers.pdf(plan, paper), plan + "-" + paper);
    }

    @GetMapping("/{paper}/confirmations/{no}/html")
    ResponseEntity<byte[]> html(@PathVariable String plan, @PathVariable String paper, @PathVariable int no) {
        return Sent.html(papers.confirmed(plan, paper, no, Papers.HTML), papers.policy());
    }

    @GetMapping("/{paper}/confirmations/{no}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String plan, @PathVariable String paper, @PathVariable int no) {
        return Sent.pdf(papers.confirmed(plan, paper, no, Papers.PDF), plan + "-" + paper + "-" + no);
    }
}
