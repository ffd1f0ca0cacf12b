package passage.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets who typed too many wrong passwords wait before the next is looked at, on the form and at the API. */
@Component
@Profile("!oidc")
class Patience extends OncePerRequestFilter {
    private static final String BASIC = "basic ";
    private static final int LONGEST_NAME = 100;

    private final Throttle throttle;
    private final ProblemWriter problems;

    Patience(Throttle throttle, ProblemWriter problems) {
        this.throttle = throttle;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isForm =
                request.getMethod().equals("POST") && request.getRequestURI().endsWith("/sign-in");
        var name = isForm ? Optional.ofNullable(request.getParameter("username")) : basicName(request);
        var wait = name.flatMap(each -> throttle.wait(key(each), request.getRemoteAddr()));
        if (wait.isPresent()) {
            refuse(response, wait.get(), isForm);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletResponse response, Duration wait, boolean isForm) throws IOException {
        response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
        if (isForm) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many wrong passwords; try again in %d minutes".formatted(wait.toMinutes() + 1));
        }
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent event) {
        throttle.wrong(key(event.getAuthentication().getName()), address(event.getAuthentication()));
    }

    @EventListener
    void right(AuthenticationSuccessEvent event) {
        throttle.right(key(event.getAuthentication().getName()));
    }

    private static String address(Authentication tried) {
        return tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    /** Names that are longer than any is are one. */
    static String key(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> basicName(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            var words = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            return Optional.of(words)
                    .filter(each -> each.contains(":"))
                    .map(each -> each.substring(0, each.indexOf(':')));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // which the next filter refuses
        }
    }
}
