package passage.diary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.authority.Authorities;
import passage.events.Plainly;
import passage.platform.access.Access;

/** The page on which addresses for calendars are made and shut. */
@Controller
@RequestMapping("/councils/{gssCode}/calendars")
class FeedsPages {
    private final Feeds feeds;
    private final Authorities authorities;
    private final Access access;

    FeedsPages(Feeds feeds, Authorities authorities, Access access) {
        this.feeds = feeds;
        this.authorities = authorities;
        this.access = access;
    }

    /** An address as the page shows it, without its secret. */
    record Line(UUID id, String since) {
        static Line of(Feed feed) {
            return new Line(feed.id(), Plainly.instant(feed.madeAt()));
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String gssCode) {
        return page(gssCode, null);
    }

    /** The address is on this answer alone, so it is no redirect: nothing keeps the secret in between. */
    @PostMapping
    ModelAndView make(@PathVariable String gssCode, @RequestParam(defaultValue = "false") boolean personal) {
        var made = feeds.make(gssCode, personal);
        return page(gssCode, FeedsApi.address(made.secret()));
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(@PathVariable String gssCode, @PathVariable UUID id, RedirectAttributes redirect) {
        feeds.revoke(gssCode, id);
        redirect.addFlashAttribute("success", "The address is shut");
        var back = new RedirectView("/councils/%s/calendars".formatted(gssCode), true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView page(String gssCode, @Nullable String address) {
        var all = feeds.of(gssCode);
        Map<String, Object> model = new HashMap<>();
        model.put("gssCode", gssCode);
        model.put("council", authorities.get(gssCode).name());
        model.put("address", address);
        model.put("own", lines(all, true));
        model.put("shared", lines(all, false));
        model.put(
                "mayShare",
                MeetingFiles.KEEPERS.stream().anyMatch(role -> access.actor().holds(role, gssCode)));
        model.put("serves", access.actor().worksFor(gssCode));
        model.put("back", "/councils/%s/meetings".formatted(gssCode));
        return new ModelAndView("diary/calendars", model);
    }

    private static List<Line> lines(List<Feed> feeds, boolean personal) {
        return feeds.stream()
                .filter(feed -> (feed.person() != null) == personal)
                .map(Line::of)
                .toList();
    }
}
