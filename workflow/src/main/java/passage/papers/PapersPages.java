package passage.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.events.Plainly;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;

/** The pages of a plan's notices and records: the list, and one paper with what is entered and confirmed there. */
@Controller
@RequestMapping("/plans/{reference}/papers")
class PapersPages {
    private static final String VIEW = "papers/paper";

    private final Papers papers;

    PapersPages(Papers papers) {
        this.papers = papers;
    }

    /** A confirmation as the page shows it. */
    record Done(int no, String when, String htmlDigest, String pdfDigest) {
        static Done of(Confirmed confirmed) {
            return new Done(
                    confirmed.no(),
                    Plainly.day(
                            confirmed.confirmedAt().atZone(BusinessClock.LONDON).toLocalDate()),
                    confirmed.htmlDigest(),
                    confirmed.pdfDigest());
        }
    }

    /** Something to enter on the page. */
    record Field(String key, String label, String hint) {}

    /** What the paper says, line by line. */
    record Said(String heading, String rule, boolean missing, List<String> words) {
        static Said of(Particular each) {
            var words = each.words() == null ? each.lack() : each.words();
            return new Said(
                    each.heading(), each.rule(), each.missing(), words.lines().toList());
        }
    }

    @GetMapping
    ModelAndView list(@PathVariable String reference) {
        var all = papers.of(reference);
        var plan = papers.readable(reference);
        var page = new ModelAndView("papers/list");
        page.addObject("reference", reference);
        page.addObject("council", plan.authorityName());
        page.addObject("back", "/plans/" + reference);
        page.addObject(
                "applying",
                all.stream().filter(Paper::applies).map(PaperLine::of).toList());
        page.addObject(
                "others",
                all.stream().filter(each -> !each.applies()).map(PaperLine::of).toList());
        return page;
    }

    @GetMapping("/{paper}")
    ModelAndView show(@PathVariable String reference, @PathVariable String paper) {
        var found = papers.get(reference, paper);
        return new ModelAndView(VIEW, facts(reference, found)).addObject("form", entered(found));
    }

    @PostMapping("/{paper}/particulars")
    ModelAndView enter(
            @PathVariable String reference,
            @PathVariable String paper,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var found = papers.get(reference, paper);
        var words = new HashMap<String, String>();
        for (var each : found.particulars()) {
            if (each.enterable() && form.values().containsKey(each.key())) {
                words.put(each.key(), form.text(each.key()));
            }
        }
        return form.carryOut(() -> papers.enter(reference, paper, words))
                ? back(reference, paper, redirect, "Particulars saved")
                : form.again(VIEW, facts(reference, found));
    }

    @PostMapping("/{paper}/confirmations")
    ModelAndView confirm(
            @PathVariable String reference,
            @PathVariable String paper,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        var seen = form.required("seen", "This page is not complete. Reload it and try again");
        return form.carryOut(() -> papers.confirm(reference, paper, seen))
                ? back(reference, paper, redirect, "Confirmed")
                : form.again(VIEW, facts(reference, papers.get(reference, paper)));
    }

    @GetMapping("/{paper}/html")
    ResponseEntity<byte[]> html(@PathVariable String reference, @PathVariable String paper) {
        return Sent.html(papers.html(reference, paper), papers.policy());
    }

    @GetMapping("/{paper}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @PathVariable String paper) {
        return Sent.pdf(papers.pdf(reference, paper), reference + "-" + paper);
    }

    @GetMapping("/{paper}/confirmations/{no:\\d{1,6}}/html")
    ResponseEntity<byte[]> html(@PathVariable String reference, @PathVariable String paper, @PathVariable int no) {
        return Sent.html(papers.confirmed(reference, paper, no, Papers.HTML), papers.policy());
    }

    @GetMapping("/{paper}/confirmations/{no:\\d{1,6}}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference, @PathVariable String paper, @PathVariable int no) {
        return Sent.pdf(papers.confirmed(reference, paper, no, Papers.PDF), reference + "-" + paper + "-" + no);
    }

    private Map<String, Object> facts(String reference, Paper paper) {
        var plan = papers.readable(reference);
        var model = new HashMap<String, Object>();
        var keeps = papers.mayKeep(plan);
        model.put("reference", reference);
        model.put("council", plan.authorityName());
        model.put("back", "/plans/%s/papers".formatted(reference));
        model.put("line", PaperLine.of(paper));
        model.put("applies", paper.applies());
        model.put("due", paper.due());
        model.put("seen", paper.fingerprint());
        model.put("mayConfirm", keeps && paper.status() != Paper.Status.CONFIRMED);
        model.put(
                "particulars",
                paper.particulars().stream()
                        .filter(each -> each.words() != null || each.missing())
                        .map(Said::of)
                        .toList());
        model.put("missing", paper.missing().stream().map(Particular::heading).toList());
        model.put("differences", paper.differences());
        model.put("confirmed", paper.confirmed().stream().map(Done::of).toList());
        model.put(
                "fields",
                !keeps
                        ? List.of()
                        : paper.particulars().stream()
                                .filter(Particular::enterable)
                                .map(each -> new Field(each.key(), each.heading() + optional(each), each.ask() + ""))
                                .toList());
        return model;
    }

    private static String optional(Particular particular) {
        return particular.wanted() ? "" : " (optional)";
    }

    private static Map<String, String> entered(Paper paper) {
        var form = new HashMap<String, String>();
        paper.particulars().stream()
                .filter(Particular::entered)
                .forEach(each -> form.put(each.key(), String.valueOf(each.words())));
        return form;
    }

    private static ModelAndView back(String reference, String paper, RedirectAttributes redirect, String said) {
        redirect.addFlashAttribute("success", said);
        var back = new RedirectView("/plans/%s/papers/%s".formatted(reference, paper), true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }
}
