package passage.platform.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import passage.platform.access.Access;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.SimulatedClock;

/** Gives every page what its frame shows: whose pages these are, the menu, the person and the demonstration strip. */
@Component
class Layout implements HandlerInterceptor {
    private final Access access;
    private final BusinessClock clock;
    private final boolean simulated;
    private final ObjectProvider<HeaderName> headerName;

    Layout(
            Access access,
            BusinessClock clock,
            ObjectProvider<SimulatedClock> simulated,
            ObjectProvider<HeaderName> headerName) {
        this.access = access;
        this.clock = clock;
        this.simulated = simulated.getIfAvailable() != null;
        this.headerName = headerName;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && !isRedirect(page)) {
            frame(page, request);
        }
    }

    /** Adds to a page what the frame shows; what the page says itself stands. */
    ModelAndView frame(ModelAndView page, HttpServletRequest request) {
        var actor = access.current();
        var model = page.getModel();
        model.putIfAbsent("demo", simulated);
        model.putIfAbsent("businessDate", clock.today());
        model.putIfAbsent(
                "nav",
                Menu.of(
                        actor,
                        request.getRequestURI()
                                .substring(request.getContextPath().length())));
        actor.ifPresent(person -> {
            model.putIfAbsent("user", person.displayName());
            headerName.stream()
                    .flatMap(each -> each.of(person).stream())
                    .findFirst()
                    .ifPresent(name -> model.putIfAbsent("headerName", name));
            headerName.stream()
                    .flatMap(each -> each.styleOf(person).stream())
                    .findFirst()
                    .ifPresent(style -> model.putIfAbsent("councilStyle", style));
        });
        return page;
    }

    private static boolean isRedirect(ModelAndView page) {
        var name = page.getViewName();
        return page.getView() instanceof RedirectView || (name != null && name.startsWith("redirect:"));
    }
}
