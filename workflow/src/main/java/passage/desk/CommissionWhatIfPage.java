package passage.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import passage.calendar.NoCalendarData;
import passage.commission.Commissions;
import passage.platform.access.Access;
import passage.platform.layout.Form;
import passage.route.WhatIf;

/** The page on which a change is tried on all councils of a commission at once; its address keeps the change. */
@Controller
class CommissionWhatIfPage {
    private final WhatIfs whatIfs;
    private final Commissions commissions;
    private final Access access;

    CommissionWhatIfPage(WhatIfs whatIfs, Commissions commissions, Access access) {
        this.whatIfs = whatIfs;
        this.commissions = commissions;
        this.access = access;
    }

    @GetMapping("/commissions/{commission}/what-if")
    ModelAndView tryOut(@PathVariable String commission, @RequestParam MultiValueMap<String, String> given) {
        access.actor();
        var asked = commissions.get(commission);
        var form = Form.of(given);
        var page = new ModelAndView("desk/commission-what-if");
        page.addObject("commission", asked.id());
        page.addObject("asked", asked.title());
        page.addObject("submissionDue", asked.submissionDue());
        page.addObject("back", "/plans");
        if (!given.isEmpty()) {
            answer(asked.id(), form, page);
        }
        page.addObject("form", form.values());
        return page;
    }

    private void answer(String commission, Form form, ModelAndView page) {
        var due = form.optionalDate("due", "Enter the new due date");
        var holiday = form.optionalDate("holiday", "Enter the day of the bank holiday");
        var drop = form.text("callIn").equals("drop");
        if (due == null && holiday == null && !drop) {
            form.error("due", "Enter another due date or a bank holiday, or exempt the decisions from call-in");
        }
        form.carryOut(() -> {
            try {
                var change = new WhatIf(null, due, null, listed(holiday), null, drop, null);
                var lines = whatIfs.compareAll(commission, change);
                page.addObject("lines", lines);
                page.addObject(
                        "breaking",
                        lines.councils().stream()
                                .filter(line -> !line.broken().isEmpty())
                                .toList());
                page.addObject(
                        "others",
                        lines.councils().stream()
                                .filter(line -> line.broken().isEmpty())
                                .toList());
            } catch (NoCalendarData e) {
                form.error("", String.valueOf(e.getMessage()));
            }
        });
        if (form.hasErrors()) {
            page.addObject("errors", form.errors());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static @Nullable List<LocalDate> listed(@Nullable LocalDate day) {
        return day == null ? null : List.of(day);
    }
}
