package passage.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import passage.plan.Text;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.layout.SafeText;

/**
 * One version of a plan's text as a page shows it.
 *
 * @param html its words, safe to show; null where there are too many of them for one page
 */
public record ShownText(
        int no,
        String digest,
        LocalDate draftedOn,
        @Nullable String note,
        @Nullable String html) {
    private static final int MOST = 200_000;

    static ShownText of(Text text, ContentStore contents) {
        var content = text.content();
        return new ShownText(
                text.no(),
                text.digest(),
                LocalDate.ofInstant(text.draftedAt(), BusinessClock.LONDON),
                text.note(),
                content.size() > MOST
                        ? null
                        : SafeText.styled(contents.get(text.digest()).bytes(), content.mediaType()));
    }
}
