package passage.diary;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import passage.authority.Meeting;
import passage.platform.requests.StateChanging;

/** Files of meetings (CSV or iCalendar, 1 MB and 5,000 rows at most) over HTTP: first a preview, then the meetings. */
@RestController
@RequestMapping("/api/authorities/{gssCode}/meeting-files")
class MeetingFilesApi {
    private final MeetingFiles files;

    MeetingFilesApi(MeetingFiles files) {
        this.files = files;
    }

    /**
     * What would come, or came, of a file.
     *
     * @param seen send it to take in just these meetings
     */
    record PreviewView(String file, int added, int same, int unreadable, List<LineView> lines, String seen) {
        static PreviewView of(Preview preview) {
            return new PreviewView(
                    preview.name(),
                    preview.meetings().size(),
                    preview.of(Preview.State.SAME).size(),
                    preview.of(Preview.State.UNREADABLE).size(),
                    preview.lines().stream().map(LineView::of).toList(),
                    preview.fingerprint());
        }
    }

    /** One meeting of the file: added, warned (added all the same), same or unreadable, and why. */
    record LineView(
            int line,
            String state,
            String why,
            @Nullable String body,
            @Nullable String kind,
            @Nullable LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable String place,
            @Nullable LocalDate agendaPublishedOn) {
        static LineView of(Preview.Line line) {
            var meeting = line.meeting();
            return meeting == null
                    ? new LineView(line.line(), line.state().toString(), line.why(), null, null, null, null, null, null)
                    : new LineView(
                            line.line(),
                            line.state().toString(),
                            line.why(),
                            meeting.body(),
                            meeting.kind().toString(),
                            meeting.heldOn(),
                            meeting.startsAt(),
                            meeting.place(),
                            meeting.agendaPublishedOn());
        }
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PreviewView preview(
            @PathVariable String gssCode,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) Meeting.@Nullable Kind kind)
            throws IOException {
        return PreviewView.of(files.preview(gssCode, of(file, kind)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @StateChanging
    public ResponseEntity<PreviewView> add(
            @PathVariable String gssCode,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) Meeting.@Nullable Kind kind,
            @RequestParam String seen)
            throws IOException {
        return ResponseEntity.status(201).body(PreviewView.of(files.add(gssCode, of(file, kind), seen)));
    }

    static MeetingFile of(MultipartFile file, Meeting.@Nullable Kind kind) throws IOException {
        return new MeetingFile(String.valueOf(file.getOriginalFilename()), file.getBytes(), kind);
    }
}
