package passage.hostile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What is wrong with a page: anything in it that a browser would do and that Passage did not write. */
final class Pages {
    private static final Set<String> NEVER = Set.of(
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "base",
            "plaintext",
            "template",
            "math",
            "foreignobject",
            "animate",
            "set",
            "video",
            "audio",
            "source",
            "portal",
            "marquee",
            "xmp");
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "xlink:href",
            "data",
            "poster",
            "background",
            "cite",
            "ping",
            "srcset",
            "hx-get",
            "hx-post",
            "hx-put",
            "hx-delete",
            "hx-patch",
            "manifest",
            "longdesc");
    /** Kinds of address that a link may lead to; what is fetched without a click is always our own. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private static final Set<String> CLICKED = Set.of("a", "area");

    private final Document page;
    private final boolean standsAlone;
    private final Set<String> faults = new TreeSet<>();

    private Pages(String html, boolean standsAlone) {
        this.page = Jsoup.parse(html);
        this.standsAlone = standsAlone;
    }

    /** @param standsAlone whether the page has its style within it and nothing else to fetch */
    static Set<String> faults(String html, boolean standsAlone) {
        var checked = new Pages(html, standsAlone);
        checked.look();
        return checked.faults;
    }

    /** All that people read there, and what is said of it or typed in it. */
    static String words(String html) {
        var words = new StringBuilder();
        Jsoup.parse(html).traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (node instanceof Element element) {
                words.append(' ');
                for (var name : List.of("value", "content", "aria-label", "title", "alt")) {
                    words.append(' ').append(element.attr(name));
                }
            }
        });
        return words.toString();
    }

    private void look() {
        page.traverse((node, depth) -> {
            if (node instanceof Element element) {
                look(element);
            } else if (node instanceof Comment comment) {
                faults.add("comment " + comment.getData());
            } else if (node instanceof DataNode data && isForeign(data)) {
                faults.add("raw text: " + shortened(data.getWholeData()));
            }
        });
    }

    private void look(Element element) {
        var name = element.normalName();
        if (NEVER.contains(name)) {
            faults.add("element " + name);
        }
        if (name.equals("script") && (standsAlone || !element.attr("src").startsWith("/assets/"))) {
            faults.add("script " + shortened(element.outerHtml()));
        }
        if (name.equals("style") && !standsAlone) {
            faults.add("style " + shortened(element.outerHtml()));
        }
        if (name.equals("link") && !element.attr("rel").matches("icon|stylesheet|canonical")) {
            faults.add("link " + element.outerHtml());
        }
        if (name.equals("meta") && element.hasAttr("http-equiv") && !isPolicy(element)) {
            faults.add("meta " + element.outerHtml());
        }
        element.attributes().forEach(attribute -> look(element, attribute));
    }

    private void look(Element element, Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.startsWith("hx-on") || name.equals("style") || name.equals("srcdoc")) {
            faults.add("attribute %s of %s".formatted(name, element.normalName()));
        }
        if (name.contains("hostile") || name.startsWith("th:")) {
            faults.add("attribute that broke out: %s of %s".formatted(name, element.normalName()));
        }
        if (ADDRESSES.contains(name)) {
            leads(element, attribute.getValue(), attribute.getKey());
        }
    }

    private void leads(Element element, String address, String attribute) {
        // browsers leave out what is not to be seen before they read the scheme
        var read = address.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
        var scheme = read.matches("[a-z][a-z0-9+.-]*:.*") ? read.substring(0, read.indexOf(':')) : "";
        boolean elsewhere = !scheme.isEmpty() || read.startsWith("//") || read.startsWith("\\\\");
        boolean canonical =
                element.normalName().equals("link") && element.attr("rel").equals("canonical");
        if (!scheme.isEmpty() && !SCHEMES.contains(scheme)) {
            faults.add("%s leads to %s".formatted(attribute, shortened(address)));
        } else if (elsewhere && !CLICKED.contains(element.normalName()) && !canonical) {
            faults.add("%s of %s fetches %s".formatted(attribute, element.normalName(), shortened(address)));
        }
    }

    private boolean isForeign(DataNode data) {
        var parent = data.parentNode();
        var text = data.getWholeData();
        return parent != null && !text.isBlank() && (!parent.nodeName().equals("style") || text.contains("hostile"));
    }

    private boolean isPolicy(Element meta) {
        return standsAlone && meta.attr("http-equiv").equals("Content-Security-Policy");
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) : text;
    }
}
