package passage.platform.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.platform.requests.WholeText;

/**
 * What a person typed into a page's form, and what is wrong with it. Fields are read one by one, in the page's order;
 * what a method returns for a field that is wrong is a stand-in, so ask {@link #hasErrors()} before using any of it.
 */
public final class Form {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Form(Map<String, List<String>> parameters) {
        parameters.forEach((name, all) -> values.put(name, String.join(",", all)));
        values.remove("_csrf");
        values.values().forEach(WholeText::requireWhole);
    }

    /** @throws Refused where what was typed is no text, but holds NUL or half of a pair of surrogates */
    public static Form of(MultiValueMap<String, String> parameters) {
        return new Form(parameters);
    }

    /** @return what was typed, without blanks at its ends; empty where the field was not sent */
    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** @return what was typed, or null where that is nothing */
    public @Nullable String optional(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    /** @param message says what to do, such as 'Enter the reasons for the decision' */
    public String required(String name, String message) {
        var text = text(name);
        if (text.isEmpty()) {
            error(name, message);
        }
        return text;
    }

    /** A date from the fields {@code name-day}, {@code name-month} and {@code name-year}. */
    public LocalDate date(String name, String message) {
        if (isBlankDate(name)) {
            error(name, message);
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.of(number(name + "-year"), number(name + "-month"), number(name + "-day"));
        } catch (DateTimeException | NumberFormatException e) {
            error(name, message + ". It must be a real date, such as 27 6 2024");
            return LocalDate.EPOCH;
        }
    }

    /** As {@link #date}, where all three fields may be left blank: then it is null. */
    public @Nullable LocalDate optionalDate(String name, String message) {
        return isBlankDate(name) ? null : date(name, message);
    }

    /** One of some constants, sent as their {@code toString()} has them. */
    public <E extends Enum<E>> E choice(String name, E[] constants, String message) {
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(text(name)))
                .findFirst()
                .orElseGet(() -> {
                    error(name, message);
                    return constants[0];
                });
    }

    /** The plan's version that the page showed, from its hidden field {@code version}. */
    public IfMatch ifMatch() {
        return IfMatch.parse(required("version", "This page is not complete. Reload it and try again"));
    }

    /** Only the first message of a field is kept; the field {@code ""} stands for the whole form. */
    public void error(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /**
     * Carries out what the form asks for, if nothing is wrong with it so far; what is refused is told on the page.
     *
     * @return whether it was done
     * @throws Refused where there is nothing to correct on the page: not allowed, or not found
     */
    public boolean carryOut(Runnable work) {
        if (hasErrors()) {
            return false;
        }
        try {
            work.run();
            return true;
        } catch (Refused refused) {
            tell(refused);
            return false;
        }
    }

    private void tell(Refused refused) {
        switch (refused.kind()) {
            case NOT_ALLOWED, NOT_FOUND -> throw refused;
            case STALE_VERSION ->
                error(
                        "",
                        (refused.about() == null ? "The plan" : refused.about())
                                + " has changed since you opened this page. Look at the plan, then decide again");
            default ->
                error("", refused.rule() == null ? refused.detail() : refused.detail() + " (" + refused.rule() + ")");
        }
    }

    /** The same page again, with what was typed and what is wrong, as status 422. */
    public ModelAndView again(String view, Map<String, ?> model) {
        var page = new ModelAndView(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("form", values());
        page.addObject("errors", errors());
        return page;
    }

    public Map<String, String> values() {
        return values;
    }

    public Map<String, String> errors() {
        return errors;
    }

    private boolean isBlankDate(String name) {
        return (text(name + "-day") + text(name + "-month") + text(name + "-year")).isEmpty();
    }

    private int number(String name) {
        return Integer.parseInt(text(name));
    }
}
