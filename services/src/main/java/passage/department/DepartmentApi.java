package passage.department;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import passage.department.DepartmentDesk.Said;
import passage.department.DepartmentDesk.SubmissionLine;
import passage.platform.requests.ListPart;
import passage.platform.requests.StateChanging;

/** The department's submissions for programs, by the number of their receipt, or by id where they have none. */
@RestController
@RequestMapping("/api/department/submissions")
class DepartmentApi {
    /** A submission with its frozen text, and what was said about it since. */
    record SubmissionWithText(SubmissionLine submission, Rest restsOn, String text, List<Said> said) {}

    /** Something that the department wants to know. */
    record AskQuestion(@NotBlank @Size(max = 4000) String text) {}

    /** The department sends a submission back. */
    record ReturnSubmission(@NotBlank @Size(max = 4000) String reason) {}

    private final DepartmentDesk desk;
    private final Handling handling;

    DepartmentApi(DepartmentDesk desk, Handling handling) {
        this.desk = desk;
        this.handling = handling;
    }

    /** The newest first. */
    @GetMapping
    ResponseEntity<List<SubmissionLine>> submissions(
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = ListPart.SIZE) @Min(1) @Max(ListPart.MOST) int size) {
        var part = desk.part(page, size);
        return ListPart.of(part.getContent(), part.getTotalElements(), page, size);
    }

    @GetMapping("/{name}")
    SubmissionWithText submission(@PathVariable String name) {
        var frozen = desk.named(name);
        return new SubmissionWithText(
                frozen.submission(), frozen.rest(), frozen.document().text(), frozen.said());
    }

    @PostMapping("/{name}/questions")
    @StateChanging
    public ResponseEntity<SubmissionLine> ask(@PathVariable String name, @Valid @RequestBody AskQuestion request) {
        handling.ask(name, request.text());
        return ResponseEntity.ok(desk.named(name).submission());
    }

    @PostMapping("/{name}/returns")
    @StateChanging
    public ResponseEntity<SubmissionLine> giveBack(
            @PathVariable String name, @Valid @RequestBody ReturnSubmission request) {
        handling.giveBack(name, request.reason());
        return ResponseEntity.ok(desk.named(name).submission());
    }

    @PostMapping("/{name}/acceptances")
    @StateChanging
    public ResponseEntity<SubmissionLine> accept(@PathVariable String name) {
        handling.accept(name);
        return ResponseEntity.ok(desk.named(name).submission());
    }
}
