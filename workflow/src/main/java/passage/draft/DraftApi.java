package passage.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import passage.events.Evidence;
import passage.events.Words;
import passage.platform.access.Role;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;
import passage.process.PlanAnswer;
import passage.process.PlanView;

/** Opening, drafting and clearing over HTTP. */
@RestController
@RequestMapping("/api/plans")
class DraftApi {
    private final Drafting drafting;
    private final PlanAnswer answer;

    DraftApi(Drafting drafting, PlanAnswer answer) {
        this.drafting = drafting;
        this.answer = answer;
    }

    /** A plan to be opened on the council's route for a commission. */
    record OpenPlan(
            @NotBlank String commission,
            @NotBlank String authority,
            @Nullable Evidence evidence) {}

    /** A new version of the text. */
    record DraftText(
            @NotBlank String text,
            @NotBlank String mediaType,
            @Nullable @Size(max = 2000) String note,
            @Nullable Evidence evidence) {}

    /** The draft goes to the officers. */
    record CompleteDraft(
            @Nullable @Size(max = 2000) String note,
            @Nullable Evidence evidence) {}

    /** An officer's word on the draft. */
    record ClearDraft(
            @NotBlank String role,
            @NotNull Clearance outcome,
            @Nullable @Size(max = 2000) String note,
            @Nullable Evidence evidence) {}

    /** What an officer says of the draft. */
    enum Clearance {
        CLEARED,
        RETURNED;

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    @PostMapping
    @StateChanging
    public ResponseEntity<PlanView> open(@Valid @RequestBody OpenPlan request) {
        return answer.created(drafting.open(request.commission(), request.authority(), request.evidence()));
    }

    @PostMapping(path = "/{plan}/texts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @StateChanging
    public ResponseEntity<PlanView> draft(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody DraftText request) {
        var bytes = request.text().getBytes(StandardCharsets.UTF_8);
        return answer.of(drafting.draft(plan, ifMatch, bytes, request.mediaType(), request.note(), request.evidence()));
    }

    @PostMapping(path = "/{plan}/texts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @StateChanging
    public ResponseEntity<PlanView> upload(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String note)
            throws IOException {
        return answer.of(drafting.draft(plan, ifMatch, file.getBytes(), mediaTypeOf(file), note, null));
    }

    @PostMapping("/{plan}/draft")
    @StateChanging
    public ResponseEntity<PlanView> complete(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody CompleteDraft request) {
        return answer.of(drafting.complete(plan, ifMatch, request.note(), request.evidence()));
    }

    @PostMapping("/{plan}/clearances")
    @StateChanging
    public ResponseEntity<PlanView> clear(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody ClearDraft request) {
        boolean cleared = request.outcome() == Clearance.CLEARED;
        return answer.of(
                drafting.clear(plan, ifMatch, Role.named(request.role()), cleared, request.note(), request.evidence()));
    }

    /** Browsers know Markdown only by its file name. */
    static String mediaTypeOf(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return "text/markdown";
        }
        return name.endsWith(".txt") ? "text/plain" : String.valueOf(file.getContentType());
    }
}
