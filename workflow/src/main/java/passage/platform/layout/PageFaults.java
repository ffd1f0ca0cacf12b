package passage.platform.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import passage.platform.requests.Refused;

/** Tells a person in plain English what was refused; what went wrong inside is logged and never shown. */
@Component
class PageFaults implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);

    private final Layout layout;

    PageFaults(Layout layout) {
        this.layout = layout;
    }

    /** After the framework's own, which answer for the API and for pages that handle a fault themselves. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!(handler instanceof HandlerMethod method)
                || method.getBeanType().isAnnotationPresent(RestController.class)) {
            return null;
        }
        if (fault instanceof Refused refused) {
            return layout.frame(page(refused.kind().status(), words(refused)), request);
        }
        LOG.error("A page failed: {} {}", request.getMethod(), request.getRequestURI(), fault);
        return layout.frame(page(500, new HashMap<>()), request);
    }

    private static Map<String, Object> words(Refused refused) {
        Map<String, Object> words = new HashMap<>();
        words.put("detail", sentence(refused));
        return words;
    }

    private static String sentence(Refused refused) {
        var rule = refused.rule();
        return rule == null ? refused.detail() + "." : "%s (%s).".formatted(refused.detail(), rule);
    }

    private static ModelAndView page(int status, Map<String, Object> words) {
        words.put("status", status);
        return new ModelAndView("error", words, HttpStatusCode.valueOf(status));
    }
}
