package passage.publication;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import passage.plan.Plan;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;
import passage.process.Step;
import passage.process.StepPage;
import passage.process.StepPages;
import passage.route.Route.Channel;
import passage.route.Routes;
import passage.route.Timetable;

/** The page on which democratic services publish the endorsed text, or record where the council published it. */
@Controller
@RequestMapping("/plans/{reference}/publication")
class PublicationPages {
    private final Publication publication;
    private final Routes routes;
    private final BusinessClock clock;
    private final StepPages pages;
    private final StepPage page;

    PublicationPages(Publication publication, Routes routes, BusinessClock clock, StepPages pages) {
        this.publication = publication;
        this.routes = routes;
        this.clock = clock;
        this.pages = pages;
        this.page = pages.of(Step.PUBLISH_PLAN, "publication/publication", this::facts);
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        return page.show(reference);
    }

    @PostMapping
    ModelAndView publish(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var form = Form.of(typed);
        boolean outside = form.values().containsKey("address");
        var publishedOn = outside
                ? Fields.past(form, "publishedOn", clock.today(), "Enter the day on which it was published")
                : null;
        var address = Fields.optionalAddress(form, "address");
        if (outside && address == null) {
            form.error("address", "Enter the address of the page");
        }
        var evidence = Fields.evidence(form, clock.today());
        return page.take(
                reference,
                form,
                redirect,
                outside ? "Publication recorded" : "Plan released for publication",
                () -> publication.publish(reference, form.ifMatch(), address, publishedOn, evidence));
    }

    private void facts(Plan plan, Map<String, Object> model) {
        var way = routes.get(plan.commission(), plan.authority()).publication();
        var due = routes.timetable(plan.commission(), plan.authority())
                .step(Timetable.PUBLISH)
                .latest();
        model.put("isOutside", way.channel() == Channel.OUTSIDE);
        model.put("order", way.order().toString());
        model.put("planned", way.plannedOn());
        model.put("due", due);
        model.put("isLate", due != null && clock.today().isAfter(due));
        model.put("shown", pages.shown(plan.certifiedText()));
        model.put("submittedOn", plan.sending().submittedOn());
        model.put(
                "isSubmitted",
                plan.certifiedText().digest().equals(plan.sending().submittedDigest()));
        var decision = plan.decision();
        model.put("body", decision.body());
        model.put("outcome", decision.outcome().plain());
        model.put("decidedOn", decision.decidedOn());
    }
}
