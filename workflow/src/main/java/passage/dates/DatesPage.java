package passage.dates;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import passage.calendar.NoCalendarData;

/** The page on which a clerk asks a date; its address holds question and answer, so that it can be kept. */
@Controller
class DatesPage {
    @GetMapping("/dates")
    ModelAndView dates(@RequestParam MultiValueMap<String, String> given) {
        var form = new LinkedHashMap<String, String>();
        given.forEach((name, all) -> form.put(name, String.join(",", all)));
        var page = new ModelAndView("dates/dates");
        page.addObject("questions", Question.titles());
        var question = Question.find(form.getOrDefault("question", ""));
        question.ifPresent(asked -> ask(asked, form, page));
        page.addObject("form", form);
        return page;
    }

    private static void ask(Question question, Map<String, String> form, ModelAndView page) {
        page.addObject("asked", question);
        boolean sent = question.own().stream().anyMatch(field -> given(form, field.name()));
        if (sent) {
            var reading = new Asked(question, form);
            try {
                question.answer(reading).ifPresent(answer -> page.addObject("answer", answer));
            } catch (NoCalendarData e) {
                reading.fault("", String.valueOf(e.getMessage()));
            }
            if (!reading.faults().isEmpty()) {
                page.addObject("errors", reading.faults());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
        question.fields().forEach(field -> fill(form, field));
    }

    private static boolean given(Map<String, String> form, String name) {
        return form.containsKey(name) || form.containsKey(name + "-year");
    }

    /** A date in an address, as 2024-07-10, fills the three fields of the page; what is usual stands where nothing is. */
    private static void fill(Map<String, String> form, Field field) {
        var value = form.getOrDefault(field.name(), "");
        if (field.kind() == Field.Kind.DATE && value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            var parts = value.split("-", -1);
            form.put(field.name() + "-year", parts[0]);
            form.put(field.name() + "-month", parts[1].replaceFirst("^0", ""));
            form.put(field.name() + "-day", parts[2].replaceFirst("^0", ""));
        }
        if (field.usual() != null && value.isEmpty()) {
            form.put(field.name(), field.usual());
        }
    }
}
