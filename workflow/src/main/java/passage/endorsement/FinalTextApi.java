package passage.endorsement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Evidence;
import passage.events.Words;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.platform.requests.StateChanging;
import passage.process.PlanAnswer;
import passage.process.PlanView;

/** Delegated last words over HTTP. */
@RestController
@RequestMapping("/api/plans/{plan}")
class FinalTextApi {
    private final FinalText finalText;
    private final PlanAnswer answer;

    FinalTextApi(FinalText finalText, PlanAnswer answer) {
        this.finalText = finalText;
        this.answer = answer;
    }

    /** The last words stand in the newest version. */
    record FinaliseText(
            @Nullable @Size(max = 2000) String note,
            @Nullable Evidence evidence) {}

    /** What the delegate says of them; a statement is wanted to sign off, a note to return them. */
    record SignOffText(
            @NotNull SignOffOutcome outcome,
            @Nullable @Size(max = 4000) String statement,
            @Nullable @Size(max = 200) String consulted,
            @Nullable LocalDate consultedOn,
            @Nullable @Size(max = 2000) String note,
            @Nullable Evidence evidence) {}

    /** A delegate's answer. */
    enum SignOffOutcome {
        SIGNED_OFF,
        RETURNED;

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    @PostMapping("/final-text")
    @StateChanging
    public ResponseEntity<PlanView> finish(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody FinaliseText request) {
        return answer.of(finalText.finish(plan, ifMatch, request.note(), request.evidence()));
    }

    @PostMapping("/sign-off")
    @StateChanging
    public ResponseEntity<PlanView> signOff(
            @PathVariable String plan,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody SignOffText request) {
        if (request.outcome() == SignOffOutcome.RETURNED) {
            var note = wanted(request.note(), "note", "what is to be changed");
            return answer.of(finalText.sendBack(plan, ifMatch, note, request.evidence()));
        }
        var statement = wanted(request.statement(), "statement", "that the change is within the delegation");
        var word = new FinalText.Word(statement, request.consulted(), request.consultedOn());
        return answer.of(finalText.signOff(plan, ifMatch, word, request.evidence()));
    }

    private static String wanted(@Nullable String words, String field, String what) {
        if (words == null || words.isBlank()) {
            throw Refused.byRule(
                    "Passage's own rule: a delegate gives reasons", "Say in '%s' %s".formatted(field, what));
        }
        return words;
    }
}
