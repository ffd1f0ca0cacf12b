package passage.route;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.platform.requests.StrictJson;

/** Reckons a timetable for anybody who describes a council and its way in one document; nothing is stored. */
@RestController
@RequestMapping("/api/timetables")
class TimetableApi {
    private final StrictJson json;

    TimetableApi(StrictJson json) {
        this.json = json;
    }

    @Operation(
            summary = "The timetable of a way that is described in one document, with its reasons and the ways out",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = Asked.class))))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Reckoning reckon(@RequestBody String body) {
        return Reckoning.of(Understood.way(json.read(body, Asked.class)));
    }
}
