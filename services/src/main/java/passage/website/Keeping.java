package passage.website;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Lets browsers and what stands between keep public pages for a minute, and ask then whether they have changed. */
@Configuration(proxyBeanMethods = false)
class Keeping {
    /** What somebody sees who is signed in has that person's name on it. */
    static void say(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                request.getUserPrincipal() == null ? "public, max-age=60" : "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> publicPagesHaveEtags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/published", "/published/*");
        return filter;
    }
}
