package passage.website;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says in plain English that nothing is published at an address; that may change, so nobody keeps it. */
@ControllerAdvice(basePackages = "passage.website")
class NotPublishedPage {
    @ExceptionHandler(NotPublished.class)
    ModelAndView notPublished(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var words = Map.of("status", 404, "title", "Page not found", "detail", "No plan is published at this address.");
        return new ModelAndView("error", words, HttpStatus.NOT_FOUND);
    }
}
