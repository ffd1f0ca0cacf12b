package passage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import passage.browser.LookedAt.Line;
import passage.process.TakesSteps;
import passage.testing.PassageTest;
import passage.testing.Tools;

/** Every page that the running application has is looked at in a browser: a new one needs a line and a test. */
class EveryPageTest extends PassageTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyPageOfTheApplicationIsOnTheListAndNoOther() {
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(40).contains("/work", "/plans/{reference}/decisions");
        assertThat(LookedAt.lines().keySet()).isEqualTo(pages);
    }

    @Test
    void everyLineHasABrowserTestOrAReason() throws IOException {
        String tests;
        try (var files = Files.walk(Tools.ROOT.resolve("services/src/test/java/passage/browser"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(EveryPageTest::read)
                    .collect(Collectors.joining());
        }
        for (var line : LookedAt.lines().values()) {
            if (line.isChecked()) {
                assertThat(tests).as(line.toString()).containsPattern("[\", ]" + line.name() + "\"");
            } else {
                assertThat(line.reason()).as(line.toString()).isNotBlank();
            }
        }
        assertThat(LookedAt.lines().values())
                .filteredOn(line -> !line.isChecked())
                .hasSizeLessThan(24);
    }

    @Test
    void aPageWithoutALineIsFound() {
        var pages = pages();
        pages.add("/nowhere");
        assertThat(LookedAt.lines().keySet()).isNotEqualTo(pages);
        assertThat(new Line("/nowhere", "-", "").isChecked()).isFalse();
    }

    private Set<String> pages() {
        var pages = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isPage(mapping, handler)) {
                mapping.getPatternValues().forEach(pattern -> pages.add(plain(pattern)));
            }
        });
        application.getBeanProvider(TakesSteps.class).stream()
                .flatMap(part -> part.forms().stream())
                .forEach(form -> pages.add("/plans/{reference}/" + form.page().path()));
        return pages;
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        boolean data = AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                || handler.hasMethodAnnotation(ResponseBody.class);
        return methods.contains(RequestMethod.GET)
                && !data
                && handler.getBeanType().getName().startsWith("passage.");
    }

    /** Without what a part of the address must look like. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^/]*?}(?=/|$)", "{$1}");
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
