package passage.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;
import passage.platform.clock.WallClock;

/**
 * Lets the provider say again who somebody is before roles have become stale: the next page passes by it, unseen while
 * its own session lives. What somebody typed is taken for a while longer, so that it is not lost on the way.
 */
class Freshness extends OncePerRequestFilter {
    private static final int LONGER_FOR_FORMS = 4;

    private final Duration freshFor;
    private final WallClock wall;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    Freshness(Duration freshFor, WallClock wall) {
        this.freshFor = freshFor;
        this.wall = wall;
        forgetParameter(asked);
    }

    /** The address stays as it was asked for. Null is allowed there, though the library does not say so. */
    @SuppressWarnings("NullAway")
    private static void forgetParameter(HttpSessionRequestCache cache) {
        cache.setMatchingRequestParameterName(null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof ProviderPerson person
                && isStale(person, HttpMethod.GET.matches(request.getMethod()))) {
            asked.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + "/oauth2/authorization/" + ProviderAddresses.NAME);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isStale(ProviderPerson person, boolean isPage) {
        var allowed = isPage ? freshFor : freshFor.multipliedBy(LONGER_FOR_FORMS);
        return person.signedInAt().plus(allowed).isBefore(wall.now());
    }
}
