package passage.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie: never for scripts, never for other sites; over HTTPS only for HTTPS and bound to the very host
 * ({@code __Host-}, which no other host and no plain connection can set).
 */
class SessionCookie implements CookieSerializer {
    private static final String NAME = "passage-session";

    private final boolean alwaysSecure;
    private final CookieSerializer plain = serializer(NAME, false);
    private final CookieSerializer secure = serializer("__Host-" + NAME, true);

    /** @param alwaysSecure where there is no plain connection, whatever a request says of itself */
    SessionCookie(boolean alwaysSecure) {
        this.alwaysSecure = alwaysSecure;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return alwaysSecure || request.isSecure() ? secure : plain;
    }

    private static CookieSerializer serializer(String name, boolean secure) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(secure);
        serializer.setSameSite("Lax");
        return serializer;
    }
}
