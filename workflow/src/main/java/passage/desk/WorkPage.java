package passage.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.platform.layout.Form;
import passage.platform.layout.Paged;
import passage.process.Claims;
import passage.process.Claims.Key;
import passage.process.Fields;

/** What waits for the person who looks, and taking, handing over and giving back several steps at once. */
@Controller
class WorkPage {
    private static final int LONGEST_NOTE = 2000;

    private final WorkList work;
    private final Claims claims;

    WorkPage(WorkList work, Claims claims) {
        this.work = work;
        this.claims = claims;
    }

    /** What can be done to the steps that were chosen. */
    enum Change {
        TAKE("Take", "taken"),
        HAND_OVER("Hand over", "handed over"),
        GIVE_BACK("Give back", "given back");

        private final String verb;
        private final String done;

        Change(String verb, String done) {
            this.verb = verb;
            this.done = done;
        }

        /** 'Take these 3 steps'. */
        public String title(int steps) {
            return verb + (steps == 1 ? " this step" : " these %d steps".formatted(steps));
        }

        String done(int steps) {
            return "%s %s".formatted(steps == 1 ? "1 step" : steps + " steps", done);
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @GetMapping("/work")
    ModelAndView work(@RequestParam(defaultValue = "1") String page) {
        return list(Paged.number(page));
    }

    private ModelAndView list(int page) {
        var all = work.mine();
        var paging = Paging.of(page, all.size(), other -> "/work?page=" + other);
        var view = new ModelAndView("desk/work");
        view.addObject("work", all.subList(Math.max(0, paging.first() - 1), paging.last()));
        view.addObject("paging", paging);
        return view;
    }

    /** Asks whether it is to be so; nothing is changed yet. */
    @GetMapping("/work/selection")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> chosen) {
        var form = Form.of(chosen);
        var lines = lines(chosen);
        if (lines.isEmpty()) {
            var page = list(1);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("errors", Map.of("step", "Choose at least one step that still waits for you"));
            return page;
        }
        var what = form.choice("what", Change.values(), "Say what is to be done with the steps");
        return new ModelAndView("desk/selection", facts(what, lines)).addObject("form", Map.of());
    }

    @PostMapping("/work/selection")
    ModelAndView change(@RequestParam MultiValueMap<String, String> chosen, RedirectAttributes redirect) {
        var form = Form.of(chosen);
        var what = form.choice("what", Change.values(), "Say what is to be done with the steps");
        var keys = keys(chosen);
        if (keys.isEmpty()) {
            return ask(chosen);
        }
        var note = Fields.optionalWords(form, "note", LONGEST_NOTE);
        var to = what == Change.HAND_OVER ? person(form) : null;
        if (!form.carryOut(() -> carryOut(what, keys, to, note))) {
            return form.again("desk/selection", facts(what, lines(chosen)));
        }
        redirect.addFlashAttribute("success", what.done(keys.size()));
        var back = new RedirectView("/work", true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private void carryOut(Change what, List<Key> keys, @Nullable UUID to, @Nullable String note) {
        switch (what) {
            case TAKE -> claims.claim(keys, note);
            case HAND_OVER -> claims.handOver(keys, Objects.requireNonNull(to), note);
            case GIVE_BACK -> claims.giveBack(keys);
        }
    }

    private static @Nullable UUID person(Form form) {
        try {
            return UUID.fromString(form.required("to", "Choose who is to take it"));
        } catch (IllegalArgumentException e) {
            form.error("to", "Choose who is to take it");
            return null;
        }
    }

    private Map<String, Object> facts(Change what, List<WorkLine> lines) {
        var people = new LinkedHashMap<String, String>();
        if (what == Change.HAND_OVER) {
            work.colleagues(lines).forEach(each -> people.put(each.person().toString(), each.name()));
        }
        var model = new HashMap<String, Object>();
        model.put("what", what.toString());
        model.put("title", what.title(lines.size()));
        model.put("lines", lines);
        model.put("people", people);
        model.put("noteWanted", what == Change.TAKE && lines.stream().anyMatch(line -> line.takenBy() != null));
        model.put("back", "/work");
        return model;
    }

    private List<WorkLine> lines(MultiValueMap<String, String> chosen) {
        return work.mine(chosen.getOrDefault("step", List.of()));
    }

    private static List<Key> keys(MultiValueMap<String, String> chosen) {
        return chosen.getOrDefault("step", List.of()).stream()
                .map(step -> step.split("\\|", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Key(parts[0], parts[1]))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
