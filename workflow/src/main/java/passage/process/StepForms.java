package passage.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import passage.platform.layout.Form;
import passage.platform.requests.Refused;

/** Shows the forms on which people take steps, and takes them; which there are is told by the parts of the workflow. */
@Controller
@RequestMapping("/plans/{reference}/{path}")
class StepForms {
    private final Map<String, StepForm> forms;

    StepForms(ObjectProvider<TakesSteps> parts) {
        forms = parts.stream()
                .flatMap(part -> part.forms().stream())
                .collect(Collectors.toMap(form -> form.page().path(), Function.identity()));
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String reference, @PathVariable String path, @RequestParam Map<String, String> address) {
        var form = form(path);
        return form.page().show(reference, form.filledFrom(address));
    }

    @PostMapping
    ModelAndView take(
            @PathVariable String reference,
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var found = form(path);
        var form = Form.of(typed);
        return found.page().take(reference, form, redirect, found.reader().apply(form));
    }

    private StepForm form(String path) {
        return Optional.ofNullable(forms.get(path)).orElseThrow(() -> Refused.notFound("page '%s'".formatted(path)));
    }
}
