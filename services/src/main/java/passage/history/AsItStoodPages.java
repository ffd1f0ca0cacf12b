package passage.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.requests.Refused;

/** A plan as it stood at any moment, and the history of one council, as pages and for programs. */
@Controller
class AsItStoodPages {
    private static final String HOW = "Enter a moment such as 2024-07-10 12:00, in the time of England";

    private final Reading reading;
    private final ContentStore content;
    private final BusinessClock clock;

    AsItStoodPages(Reading reading, ContentStore content, BusinessClock clock) {
        this.reading = reading;
        this.content = content;
        this.clock = clock;
    }

    /** @param at date and clock time in Europe/London; now where it is left out */
    @GetMapping("/history/plans/{reference}/as-it-stood")
    ModelAndView page(@PathVariable String reference, @RequestParam @Nullable String at) {
        var entries = reading.ofPlan(reference);
        var page = new ModelAndView("history/as-it-stood");
        page.addObject("reference", reference);
        page.addObject("council", entries.get(0).authorityName());
        page.addObject("back", "/history/plans/" + reference);
        var moment = at == null || at.isBlank() ? clock.now() : parsed(at);
        page.addObject("form", Map.of("at", at == null ? "" : at.replace('T', ' ')));
        if (moment == null) {
            page.addObject("errors", Map.of("at", HOW));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } else {
            page.addObject("plan", AsItStood.at(moment, entries, this::isHeld));
        }
        return page;
    }

    @GetMapping("/api/history/plans/{reference}/as-it-stood")
    @ResponseBody
    AsItStood asked(@PathVariable String reference, @RequestParam String at) {
        var moment = parsed(at);
        if (moment == null) {
            throw Refused.incomplete(HOW);
        }
        return AsItStood.at(moment, reading.ofPlan(reference), this::isHeld);
    }

    /** @param gss the council's GSS code */
    @GetMapping("/history/councils/{gss}")
    ModelAndView council(@PathVariable String gss) {
        var plans = reading.ofCouncil(gss);
        return new ModelAndView("history/council", Map.of("plans", plans, "gss", gss, "back", "/history"))
                .addObject("council", plans.get(0).authorityName());
    }

    private boolean isHeld(String digest) {
        return content.find(digest).isPresent();
    }

    private static @Nullable Instant parsed(String at) {
        try {
            return LocalDateTime.parse(at.strip().replace(' ', 'T'))
                    .atZone(BusinessClock.LONDON)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
