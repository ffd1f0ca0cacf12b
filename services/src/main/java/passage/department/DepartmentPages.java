package passage.department;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.events.Plainly;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.layout.Form;
import passage.platform.layout.Paged;
import passage.platform.layout.SafeText;

/** All submissions, and each as it was received, with what the department does about it. */
@Controller
class DepartmentPages {
    private static final String SUBMISSION = "/department/submissions/{name}";
    private static final String VIEW = "department/submission";
    private static final int LONGEST = 4000;
    private static final int A_PAGE = 50;

    private final DepartmentDesk desk;
    private final Handling handling;
    private final Files files;
    private final Access access;

    DepartmentPages(DepartmentDesk desk, Handling handling, Files files, Access access) {
        this.desk = desk;
        this.handling = handling;
        this.files = files;
        this.access = access;
    }

    @GetMapping("/department/submissions")
    String submissions(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        var wanted = q.strip().toLowerCase(Locale.UK);
        var shown = desk.submissions().stream()
                .filter(line -> standing.isEmpty() || standing.equals(line.standing()))
                .filter(line -> line.isNamed(wanted))
                .toList();
        var form = new LinkedHashMap<String, String>();
        form.put("q", q);
        form.put("standing", standing);
        var standings = new LinkedHashMap<String, String>();
        standings.put("", "All");
        Arrays.stream(Standing.values()).forEach(each -> standings.put(each.toString(), each.title()));
        model.addAttribute("form", form);
        model.addAttribute("standings", standings);
        model.addAttribute("paged", Paged.of(shown, Paged.number(page), A_PAGE, form));
        model.addAttribute("back", "/department");
        return "department/submissions";
    }

    @GetMapping("/department/submissions.csv")
    void asFile(HttpServletResponse response) {
        files.submissions(response);
    }

    @GetMapping(SUBMISSION)
    ModelAndView submission(@PathVariable String name) {
        return new ModelAndView(VIEW, facts(name));
    }

    @PostMapping(SUBMISSION + "/questions")
    ModelAndView ask(
            @PathVariable String name, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        var form = Form.of(typed);
        var question = words(form, "question", "Enter the question");
        return done(name, form, redirect, "Question sent to the council", () -> handling.ask(name, question));
    }

    @PostMapping(SUBMISSION + "/returns")
    ModelAndView giveBack(
            @PathVariable String name, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        var form = Form.of(typed);
        var reason = words(form, "reason", "Say why the submission is returned");
        return done(name, form, redirect, "Submission returned", () -> handling.giveBack(name, reason));
    }

    @PostMapping(SUBMISSION + "/acceptances")
    ModelAndView accept(
            @PathVariable String name, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        return done(name, Form.of(typed), redirect, "Submission accepted", () -> handling.accept(name));
    }

    private ModelAndView done(String name, Form form, RedirectAttributes redirect, String success, Runnable work) {
        if (!form.carryOut(work)) {
            return form.again(VIEW, facts(name));
        }
        redirect.addFlashAttribute("success", success);
        var back = new RedirectView("/department/submissions/" + name, true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private static String words(Form form, String name, String message) {
        var words = form.required(name, message);
        if (words.length() > LONGEST) {
            form.error(name, "Use %,d characters at most; there are %,d".formatted(LONGEST, words.length()));
        }
        return words;
    }

    private Map<String, Object> facts(String name) {
        var frozen = desk.named(name);
        var model = new LinkedHashMap<String, Object>();
        model.put("submission", frozen.submission());
        model.put("standing", frozen.standing().title());
        model.put("rest", frozen.rest());
        model.put("said", frozen.said());
        model.put("receivedAt", Plainly.instant(frozen.submission().receivedAt()));
        model.put("sentOn", Plainly.day(frozen.submission().sentOn()));
        model.put("basis", Plainly.words(frozen.submission().basis()));
        model.put(
                "text",
                SafeText.styled(frozen.document().bytes(), frozen.submission().mediaType()));
        model.put("mayAsk", isDepartment() && isHeld(frozen.standing(), Standing.RETURNED));
        model.put("mayReturn", isDepartment() && isHeld(frozen.standing(), Standing.RECEIVED));
        model.put("mayAccept", isDepartment() && frozen.standing() == Standing.RECEIVED);
        model.put("back", "/department/submissions");
        return model;
    }

    private static boolean isHeld(Standing standing, Standing also) {
        return Set.of(Standing.RECEIVED, Standing.ACCEPTED).contains(standing) || standing == also;
    }

    private boolean isDepartment() {
        return access.actor().holds(Role.DEPARTMENT, Actor.EVERYWHERE);
    }
}
