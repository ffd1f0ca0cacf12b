package passage.desk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One meeting with all the plans before it, and their texts in one pack to print. */
@Controller
@RequestMapping("/councils/{gssCode}/meetings/{meeting}")
class MeetingPage {
    private final MeetingReading reading;

    MeetingPage(MeetingReading reading) {
        this.reading = reading;
    }

    @GetMapping
    String meeting(@PathVariable String gssCode, @PathVariable UUID meeting, Model model) {
        model.addAttribute("meeting", reading.sheet(gssCode, meeting));
        model.addAttribute("back", "/councils/%s/meetings".formatted(gssCode));
        return "desk/meeting";
    }

    @GetMapping("/pack")
    String pack(@PathVariable String gssCode, @PathVariable UUID meeting, Model model) {
        model.addAttribute("meeting", reading.sheet(gssCode, meeting));
        model.addAttribute("texts", reading.texts(gssCode, meeting));
        model.addAttribute("back", "/councils/%s/meetings/%s".formatted(gssCode, meeting));
        return "desk/pack";
    }
}
