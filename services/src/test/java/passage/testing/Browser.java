package passage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Somebody who signed in on the form and sends pages' forms as a browser without scripts does, hidden fields and all. */
public class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final Pattern DATE = Pattern.compile("(\\d+) (\\d+) (\\d+)");

    private final MockMvcTester mvc;
    private final MockHttpSession session;

    private Browser(WebApplicationContext application, MockHttpSession session) {
        this.session = session;
        var security = application.getBean("springSecurityFilterChain", Filter.class);
        mvc = MockMvcTester.from(
                application,
                builder -> builder.addFilters(
                                security, application.getBean("passage.platform.requests.WholeText", Filter.class))
                        .build());
    }

    public static Browser signedIn(WebApplicationContext application, String username, String password) {
        return signedIn(application, username, password, new MockHttpSession());
    }

    /** In a session of which the test has more to ask. */
    public static Browser signedIn(
            WebApplicationContext application, String username, String password, MockHttpSession session) {
        var browser = new Browser(application, session);
        assertThat(browser.post("/sign-in", "username=" + username, "password=" + password))
                .hasStatus3xxRedirection();
        return browser;
    }

    public MvcTestResult get(String address) {
        return mvc.get().uri(address).session(session).exchange();
    }

    /** @param fields such as 'outcome=noted' and 'heldOn=27 6 2024', which stand before the page's hidden fields */
    public MvcTestResult post(String address, String... fields) {
        return postFrom(address, address, fields);
    }

    /** Sends one of the forms of a page to its own address. */
    public MvcTestResult postFrom(String page, String address, String... fields) {
        var request = mvc.post().uri(address);
        fill(request, page, fields);
        return request.exchange();
    }

    public MvcTestResult upload(String address, @Nullable MockMultipartFile file, String... fields) {
        var request = mvc.post().uri(address).multipart();
        if (file != null) {
            request.file(file);
        }
        fill(request, address, fields);
        return request.exchange();
    }

    /** Uploads a file with a form of a page to its own address. */
    public MvcTestResult uploadFrom(String page, String address, @Nullable MockMultipartFile file, String... fields) {
        var request = mvc.post().uri(address).multipart();
        if (file != null) {
            request.file(file);
        }
        fill(request, page, fields);
        return request.exchange();
    }

    /** Sends the form of a page that was the answer to another, as it stands but for what is typed. */
    public MvcTestResult send(MvcTestResult page, String address, String... fields) {
        var request = mvc.post().uri(address);
        fillFrom(request, body(page), fields);
        return request.exchange();
    }

    /** Without what shows that the form came from our own page. */
    public MvcTestResult forge(String address, String name, String value) {
        return mvc.post().uri(address).session(session).param(name, value).exchange();
    }

    private void fill(AbstractMockHttpServletRequestBuilder<?> request, String address, String... fields) {
        fillFrom(request, body(get(address)), fields);
    }

    private void fillFrom(AbstractMockHttpServletRequestBuilder<?> request, String page, String... fields) {
        var all = new HashMap<String, String>();
        var hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        for (var field : fields) {
            type(all, field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        all.forEach(request::param);
        request.session(session);
    }

    private static void type(Map<String, String> all, String name, String value) {
        var date = DATE.matcher(value);
        if (date.matches()) {
            all.put(name + "-day", date.group(1));
            all.put(name + "-month", date.group(2));
            all.put(name + "-year", date.group(3));
        } else {
            all.put(name, value);
        }
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
