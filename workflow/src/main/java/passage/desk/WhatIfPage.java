package passage.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import passage.calendar.NoCalendarData;
import passage.platform.layout.Form;
import passage.route.Routes;
import passage.route.WhatIf;
import passage.route.WhatIf.Move;

/** The page on which a change to one plan is tried before anybody makes it; its address keeps the change. */
@Controller
class WhatIfPage {
    private final WhatIfs whatIfs;
    private final Routes routes;

    WhatIfPage(WhatIfs whatIfs, Routes routes) {
        this.whatIfs = whatIfs;
        this.routes = routes;
    }

    /** A decision whose date can be moved. */
    record Movable(String field, String label) {}

    @GetMapping("/plans/{reference}/what-if")
    ModelAndView tryOut(@PathVariable String reference, @RequestParam MultiValueMap<String, String> given) {
        var plan = whatIfs.readable(reference);
        var acts = routes.get(plan.commission(), plan.authority()).acts();
        var movable = new ArrayList<Movable>();
        for (int n = 1; n <= acts.size(); n++) {
            movable.add(new Movable(
                    "act-" + n, "Move the decision of " + acts.get(n - 1).body()));
        }
        var form = Form.of(given);
        var page = new ModelAndView("desk/what-if");
        page.addAllObjects(Map.of(
                "reference",
                plan.reference(),
                "council",
                plan.authorityName(),
                "movable",
                movable,
                "commission",
                plan.commission(),
                "back",
                "/plans/" + reference));
        if (!given.isEmpty()) {
            answer(reference, form, movable, page);
        }
        page.addObject("form", form.values());
        return page;
    }

    private void answer(String reference, Form form, List<Movable> movable, ModelAndView page) {
        var change = change(form, movable);
        form.carryOut(() -> {
            try {
                page.addObject("sheet", whatIfs.sheet(reference, change));
                page.addObject(
                        "make", whatIfs.mayReplan(reference) ? address(reference, change, movable.size()) : null);
            } catch (NoCalendarData e) {
                form.error("", String.valueOf(e.getMessage()));
            }
        });
        if (form.hasErrors()) {
            page.addObject("errors", form.errors());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Where the change can be made, with the form filled in; null where it is no change of the route. */
    private static @Nullable String address(String reference, WhatIf change, int acts) {
        var fields = new ArrayList<String>();
        for (var move : Objects.requireNonNullElse(change.meetings(), List.<Move>of())) {
            var field = "act-%d-plannedOn".formatted(move.act());
            fields.add("%s-day=%d".formatted(field, move.to().getDayOfMonth()));
            fields.add("%s-month=%d".formatted(field, move.to().getMonthValue()));
            fields.add("%s-year=%d".formatted(field, move.to().getYear()));
        }
        if (Boolean.TRUE.equals(change.dropCallIn())) {
            IntStream.rangeClosed(1, acts).forEach(n -> fields.add("act-%d-callIn=no".formatted(n)));
        }
        return fields.isEmpty() ? null : "/plans/%s/route?%s".formatted(reference, String.join("&", fields));
    }

    private static WhatIf change(Form form, List<Movable> movable) {
        var moves = new ArrayList<Move>();
        for (int n = 1; n <= movable.size(); n++) {
            var to = form.optionalDate("act-" + n, "Enter the day to which the decision moves");
            if (to != null) {
                moves.add(new Move(null, n, null, to));
            }
        }
        var due = form.optionalDate("due", "Enter the new due date");
        var holiday = form.optionalDate("holiday", "Enter the day of the bank holiday");
        return new WhatIf(
                moves, due, null, listed(holiday), null, form.text("callIn").equals("drop"), null);
    }

    private static @Nullable List<LocalDate> listed(@Nullable LocalDate day) {
        return day == null ? null : List.of(day);
    }
}
