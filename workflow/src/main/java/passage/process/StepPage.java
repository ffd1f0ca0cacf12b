package passage.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import passage.plan.Plan;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;

/**
 * The page of a step: says early and kindly when it is not open for the person, shows the facts, and where the step is
 * refused shows the form again with what was typed.
 */
public final class StepPage {
    private static final String NEXT = "next";

    /** A map of values that the fields of a page show before anybody types, put by its facts. */
    private static final String AS_IT_IS = "asItIs";

    private static final int WORTH_KEEPING = 20;

    private final StepPages pages;
    private final String title;
    private final String path;
    private final String view;
    private final Opening opening;
    private final Facts facts;

    StepPage(StepPages pages, String title, String path, String view, Opening opening, Facts facts) {
        this.pages = pages;
        this.title = title;
        this.path = path;
        this.view = view;
        this.opening = opening;
        this.facts = facts;
    }

    /** What a page shows besides the plan itself; it runs within a transaction, so it puts values and no entities. */
    @FunctionalInterface
    public interface Facts {
        /** @throws Refused when the step can't be taken, which the page then says */
        void put(Plan plan, Map<String, Object> model);
    }

    /** What a person sees between typing and recording: the answers in the page's order, and what follows from them. */
    public record ToCheck(Map<String, String> answers, String follows, String button) {
        /** The answers line by line. */
        public List<Row> rows() {
            return answers.entrySet().stream()
                    .map(answer ->
                            new Row(answer.getKey(), answer.getValue().lines().toList()))
                    .toList();
        }
    }

    /** One answer as a person typed it. */
    public record Row(String question, List<String> lines) {}

    /** Last part of its address. */
    public String path() {
        return path;
    }

    public ModelAndView show(String reference) {
        return show(reference, Map.of());
    }

    /** With some fields filled in. */
    ModelAndView show(String reference, Map<String, String> form) {
        return page(reference, form, model -> {
            var page = new ModelAndView(view, model);
            page.addObject("form", over(model.get(AS_IT_IS), form));
            return page;
        });
    }

    /** What was typed goes before what the page shows of itself. */
    private static Map<String, String> over(@Nullable Object asItIs, Map<String, String> typed) {
        var form = new LinkedHashMap<String, String>();
        if (asItIs instanceof Map<?, ?> shown) {
            shown.forEach((name, value) -> form.put(String.valueOf(name), String.valueOf(value)));
        }
        form.putAll(typed);
        return form;
    }

    /** What a form of this page means. */
    public StepForm takenBy(Function<Form, Taking> reader) {
        return new StepForm(this, reader, Map.of(), name -> false);
    }

    /**
     * Takes the step, if nothing is wrong with the form, and goes back to the plan; where the answers are checked, they
     * are shown before.
     */
    public ModelAndView take(String reference, Form form, RedirectAttributes redirect, Taking taking) {
        var evidence = Fields.evidence(form, pages.today());
        var next = form.text(NEXT);
        var check = taking.check();
        if (check == null || next.equals("confirm") || (form.hasErrors() && !next.equals("change"))) {
            return taken(
                    reference,
                    form,
                    redirect,
                    taking.success(),
                    () -> taking.work().run(reference, form.ifMatch(), evidence));
        }
        return next.equals("change")
                ? show(reference, form.values())
                : checked(reference, form, plan -> check.apply(plan, Fields.restsOn(evidence)));
    }

    private ModelAndView taken(
            String reference, Form form, RedirectAttributes redirect, String success, Runnable work) {
        var closed = closed(reference, form.values());
        if (closed.isPresent()) {
            return closed.get();
        }
        if (form.carryOut(work)) {
            redirect.addFlashAttribute("success", success);
            var back = new RedirectView("/plans/" + reference, true);
            back.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(back);
        }
        return page(reference, form.values(), model -> form.again(view, model));
    }

    private ModelAndView checked(String reference, Form form, Function<Plan, ToCheck> toCheck) {
        return page(reference, form.values(), model -> {
            var check = pages.read(() -> toCheck.apply(pages.plan(reference)));
            if (form.hasErrors()) {
                return form.again(view, model);
            }
            model.remove("back");
            var typed = new LinkedHashMap<>(form.values());
            typed.remove(NEXT);
            model.put("check", check);
            model.put("typed", typed);
            model.put("path", path);
            return new ModelAndView("process/check", model);
        });
    }

    private ModelAndView page(
            String reference, Map<String, String> typed, Function<Map<String, Object>, ModelAndView> shown) {
        return pages.read(() -> {
            var plan = pages.plan(reference);
            var model = pages.basics(plan, title);
            try {
                var closed = opening.closed(title, pages.desk(plan));
                if (closed.isPresent()) {
                    return closed(closed.get(), model, typed);
                }
                facts.put(plan, model);
            } catch (Refused refused) {
                var why = new Opening.Closed(refused.kind().status(), refused.detail() + ".", "Nothing was changed.");
                return closed(why, model, typed);
            }
            return shown.apply(model);
        });
    }

    private Optional<ModelAndView> closed(String reference, Map<String, String> typed) {
        return pages.read(() -> {
            var plan = pages.plan(reference);
            return opening.closed(title, pages.desk(plan))
                    .map(closed -> closed(closed, pages.basics(plan, title), typed));
        });
    }

    private static ModelAndView closed(Opening.Closed closed, Map<String, Object> model, Map<String, String> typed) {
        model.put("closed", closed);
        model.put("kept", kept(typed));
        return new ModelAndView("process/closed", model, HttpStatusCode.valueOf(closed.status()));
    }

    /** What would be a pity to lose; a date or a choice is quickly made again. */
    private static List<List<String>> kept(Map<String, String> typed) {
        return typed.values().stream()
                .filter(words -> words.strip().length() > WORTH_KEEPING)
                .map(words -> words.lines().toList())
                .toList();
    }
}
