package passage.platform.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Shows what authors write as HTML that can do no harm: markup in the text is shown as text, and links lead to safe
 * kinds of address only. A picture is a link to where it lies, for showing it would tell that place of each reader.
 * Headings of the text start at the second level, because the page has the first.
 */
public final class SafeText {
    private static final Parser PARSER = Parser.builder().build();
    private static final UrlSanitizer ADDRESSES = new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel"));
    private static final HtmlRenderer PLAIN = renderer().build();
    private static final HtmlRenderer STYLED =
            renderer().attributeProviderFactory(context -> SafeText::style).build();

    private SafeText() {}

    /** HTML without classes, for a page that stands alone. */
    public static String html(byte[] utf8, String mediaType) {
        return render(utf8, mediaType, PLAIN);
    }

    /** HTML with the classes of Passage's own pages. */
    public static String styled(byte[] utf8, String mediaType) {
        return render(utf8, mediaType, STYLED);
    }

    private static String render(byte[] utf8, String mediaType, HtmlRenderer renderer) {
        var text = new String(utf8, StandardCharsets.UTF_8);
        return switch (mediaType) {
            case "text/markdown" -> renderer.render(lowered(withoutPictures(PARSER.parse(text))));
            case "text/plain" -> renderer.render(paragraphs(text));
            default ->
                throw new IllegalArgumentException(
                        "A text of the kind %s cannot be shown; text/markdown and text/plain can".formatted(mediaType));
        };
    }

    private static Node paragraphs(String text) {
        var document = new Document();
        for (var paragraph : text.strip().split("\\R\\s*\\R")) {
            document.appendChild(plain(paragraph));
        }
        return document;
    }

    private static Paragraph plain(String lines) {
        var paragraph = new Paragraph();
        for (var line : lines.split("\\R")) {
            if (paragraph.getFirstChild() != null) {
                paragraph.appendChild(new HardLineBreak());
            }
            paragraph.appendChild(new Text(line));
        }
        return paragraph;
    }

    private static Node withoutPictures(Node document) {
        var pictures = new ArrayList<Image>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image picture) {
                visitChildren(picture);
                pictures.add(picture);
            }
        });
        pictures.forEach(SafeText::linked);
        return document;
    }

    private static void linked(Image picture) {
        var link = new Link(picture.getDestination(), picture.getTitle());
        if (!isLinked(picture)) {
            picture.insertBefore(link);
        }
        if (picture.getFirstChild() == null) {
            picture.appendChild(new Text(picture.getDestination()));
        }
        for (var word = picture.getFirstChild(); word != null; word = picture.getFirstChild()) {
            if (link.getParent() == null) {
                picture.insertBefore(word);
            } else {
                link.appendChild(word);
            }
        }
        picture.unlink();
    }

    private static boolean isLinked(Node node) {
        for (var each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof Link || each instanceof Image) {
                return true;
            }
        }
        return false;
    }

    private static Node lowered(Node document) {
        var top = new int[] {6};
        eachHeading(document, heading -> top[0] = Math.min(top[0], heading.getLevel()));
        eachHeading(document, heading -> heading.setLevel(Math.min(6, heading.getLevel() - top[0] + 2)));
        return document;
    }

    private static void eachHeading(Node document, Consumer<Heading> action) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                action.accept(heading);
                visitChildren(heading);
            }
        });
    }

    private static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).urlSanitizer(ADDRESSES);
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("class", heading.getLevel() == 2 ? "govuk-heading-m" : "govuk-heading-s");
        } else if (node instanceof Paragraph) {
            attributes.put("class", "govuk-body");
        } else if (node instanceof BulletList) {
            attributes.put("class", "govuk-list govuk-list--bullet");
        } else if (node instanceof OrderedList) {
            attributes.put("class", "govuk-list govuk-list--number");
        } else if (node instanceof Link) {
            attributes.put("class", "govuk-link");
        } else if (node instanceof BlockQuote) {
            attributes.put("class", "govuk-inset-text");
        }
    }
}
