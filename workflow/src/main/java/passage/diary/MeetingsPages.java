package passage.diary;

import java.io.IOException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.authority.Authorities;
import passage.authority.Meeting;
import passage.diary.Preview.State;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;

/** The pages of a council's meetings: the list, a file with what would come of it, and its confirmation. */
@Controller
class MeetingsPages {
    private static final String LIST = "diary/meetings";

    private final Authorities authorities;
    private final MeetingFiles files;
    private final Access access;

    MeetingsPages(Authorities authorities, MeetingFiles files, Access access) {
        this.authorities = authorities;
        this.files = files;
        this.access = access;
    }

    /** To the meetings of the council that the person serves; of several, the first. */
    @GetMapping("/meetings")
    String own() {
        return access.actor().holdings().stream()
                .map(Actor.Holding::authority)
                .filter(authority -> !authority.equals(Actor.EVERYWHERE))
                .sorted()
                .findFirst()
                .map("redirect:/councils/%s/meetings"::formatted)
                .orElseThrow(() -> Refused.notAllowed("You serve no council"));
    }

    @GetMapping("/councils/{gssCode}/meetings")
    ModelAndView list(@PathVariable String gssCode) {
        return new ModelAndView(LIST, facts(gssCode)).addObject("form", Map.of());
    }

    @PostMapping("/councils/{gssCode}/meetings/preview")
    ModelAndView preview(
            @PathVariable String gssCode,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var form = Form.of(typed);
        if (file == null || file.isEmpty()) {
            form.error("file", "Choose a file");
            return form.again(LIST, facts(gssCode));
        }
        return previewed(gssCode, MeetingFilesApi.of(file, kind(form)), form, LIST);
    }

    @PostMapping("/councils/{gssCode}/meetings/files")
    ModelAndView add(
            @PathVariable String gssCode,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var file = new MeetingFile(form.text("name"), bytes(form.text("content")), kind(form));
        var added = new int[1];
        if (!form.carryOut(() -> added[0] =
                files.add(gssCode, file, form.text("seen")).meetings().size())) {
            return form.again(LIST, facts(gssCode));
        }
        redirect.addFlashAttribute("success", added[0] == 1 ? "1 meeting added" : added[0] + " meetings added");
        var back = new RedirectView("/councils/%s/meetings".formatted(gssCode), true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView previewed(String gssCode, MeetingFile file, Form form, String otherwise) {
        var page = new ModelAndView("diary/preview");
        boolean read = form.carryOut(() -> {
            var preview = files.preview(gssCode, file);
            page.addObject("preview", preview.name());
            page.addObject("added", preview.of(State.ADDED));
            page.addObject("warned", preview.of(State.WARNED));
            page.addObject("same", preview.of(State.SAME));
            page.addObject("unreadable", preview.of(State.UNREADABLE));
            page.addObject("number", preview.meetings().size());
            page.addObject("seen", preview.fingerprint());
        });
        if (!read) {
            return form.again(otherwise, facts(gssCode));
        }
        page.addObject("content", Base64.getUrlEncoder().withoutPadding().encodeToString(file.bytes()));
        page.addObject("kind", file.kind() == null ? "" : file.kind().toString());
        page.addObject("gssCode", gssCode);
        page.addObject("council", authorities.get(gssCode).name());
        page.addObject("back", "/councils/%s/meetings".formatted(gssCode));
        return page;
    }

    private static Meeting.@Nullable Kind kind(Form form) {
        return form.text("kind").isEmpty()
                ? null
                : form.choice("kind", Meeting.Kind.values(), "Choose what sort of body meets");
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Refused.incomplete("This page is not complete. Bring the file in again");
        }
    }

    /** A meeting as the list shows it. */
    record Line(
            java.util.UUID id,
            String body,
            String kind,
            java.time.LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable String place,
            java.time.@Nullable LocalDate agendaPublishedOn,
            String basis) {
        static Line of(Meeting meeting) {
            return new Line(
                    meeting.id(),
                    meeting.body(),
                    plain(meeting.kind()),
                    meeting.heldOn(),
                    meeting.startsAt(),
                    meeting.place(),
                    meeting.agendaPublishedOn(),
                    meeting.basis().toString());
        }
    }

    static String plain(Meeting.Kind kind) {
        return kind.toString().replace('-', ' ');
    }

    private Map<String, Object> facts(String gssCode) {
        access.requireRead(gssCode, "council " + gssCode);
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("", "The file or our list says it");
        kinds.putAll(Arrays.stream(Meeting.Kind.values())
                .collect(Collectors.toMap(
                        Meeting.Kind::toString, MeetingsPages::plain, (one, other) -> one, LinkedHashMap::new)));
        var model = new HashMap<String, Object>();
        model.put("gssCode", gssCode);
        model.put("council", authorities.get(gssCode).name());
        model.put("kinds", kinds);
        model.put(
                "mayAdd",
                MeetingFiles.KEEPERS.stream().anyMatch(role -> access.actor().holds(role, gssCode)));
        List<Line> lines =
                authorities.meetingsOf(gssCode).stream().map(Line::of).toList();
        model.put("meetings", lines);
        return model;
    }
}
