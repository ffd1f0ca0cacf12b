package passage.replanning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Evidence;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;
import passage.replanning.MeetingMoves.Affected;
import passage.replanning.MeetingMoves.Moved;
import passage.replanning.MeetingMoves.Wanted;

/** Moving and cancelling a meeting over HTTP; every plan under way that hangs on it is replanned with it. */
@RestController
@RequestMapping("/api/authorities/{gssCode}/meetings/{meeting}")
class MeetingMovesApi {
    private final MeetingMoves moves;

    MeetingMovesApi(MeetingMoves moves) {
        this.moves = moves;
    }

    /** To another day. */
    record MoveMeeting(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable Evidence evidence) {}

    /** Not at all. */
    record CancelMeeting(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable Evidence evidence) {}

    /** The ETag to send is the meeting's version, as the council's meetings show it. */
    @PostMapping("/move")
    @StateChanging
    public ResponseEntity<Moved> move(
            @PathVariable String gssCode,
            @PathVariable UUID meeting,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody MoveMeeting request) {
        var wanted = new Wanted(request.heldOn(), request.reason());
        return ResponseEntity.ok(moves.move(gssCode, meeting, ifMatch, wanted, request.evidence()));
    }

    @PostMapping("/cancellation")
    @StateChanging
    public ResponseEntity<Moved> cancel(
            @PathVariable String gssCode,
            @PathVariable UUID meeting,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody CancelMeeting request) {
        var wanted = new Wanted(null, request.reason());
        return ResponseEntity.ok(moves.move(gssCode, meeting, ifMatch, wanted, request.evidence()));
    }

    /** The plans that hang on the meeting, with their dates before and after; without a day, as if it were cancelled. */
    @GetMapping("/plans")
    List<Affected> plans(
            @PathVariable String gssCode,
            @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable LocalDate heldOn) {
        return moves.tryOut(gssCode, meeting, heldOn);
    }
}
