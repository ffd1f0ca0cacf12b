package passage.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.platform.requests.IfMatch;
import passage.platform.requests.StateChanging;

/** A council's name and colour, and what it lets the department see, over HTTP. */
@RestController
@RequestMapping("/api/authorities/{gssCode}")
class FaceApi {
    /** What the department may be shown. */
    record Showing(@NotNull Shown shows) {}

    private final Faces faces;

    FaceApi(Faces faces) {
        this.faces = faces;
    }

    @GetMapping("/appearance")
    ResponseEntity<Appearance> appearance(@PathVariable String gssCode) {
        var authority = faces.of(gssCode);
        return answer(authority, authority.appearance());
    }

    @PutMapping("/appearance")
    @StateChanging
    public ResponseEntity<Appearance> appear(
            @PathVariable String gssCode,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody Appearance appearance) {
        var authority = faces.appear(gssCode, ifMatch, appearance);
        return answer(authority, authority.appearance());
    }

    @GetMapping("/shown-to-department")
    ResponseEntity<Showing> shown(@PathVariable String gssCode) {
        var authority = faces.of(gssCode);
        return answer(authority, new Showing(authority.shown()));
    }

    @PutMapping("/shown-to-department")
    @StateChanging
    public ResponseEntity<Showing> show(
            @PathVariable String gssCode,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody Showing showing) {
        var authority = faces.show(gssCode, ifMatch, showing.shows());
        return answer(authority, new Showing(authority.shown()));
    }

    private static <T> ResponseEntity<T> answer(Authority authority, @Nullable T body) {
        return ResponseEntity.ok().eTag("\"" + authority.version() + "\"").body(body);
    }
}
