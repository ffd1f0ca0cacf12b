package passage.papers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import passage.platform.content.ContentStore;

/**
 * A notice or record of a plan as it would read now, with what was confirmed of it before.
 *
 * @param applies whether the plan's route asks for it
 * @param confirmed every confirmation, oldest first
 */
record Paper(
        PaperId id,
        String council,
        String reference,
        String planTitle,
        String body,
        boolean applies,
        @Nullable Due due,
        List<Particular> particulars,
        List<Confirmed> confirmed) {

    Paper {
        particulars = List.copyOf(particulars);
        confirmed = List.copyOf(confirmed);
    }

    /** The last day on which it can be published, with the reasons, and where the rule stands. */
    record Due(LocalDate on, List<String> because, String rule) {}

    /** One particular that reads otherwise than in what was confirmed. */
    record Difference(String heading, String before, String now) {}

    String title() {
        return id.kind().title();
    }

    List<Particular> missing() {
        return particulars.stream().filter(Particular::missing).toList();
    }

    @Nullable
    Confirmed last() {
        return confirmed.isEmpty() ? null : confirmed.get(confirmed.size() - 1);
    }

    Status status() {
        var last = last();
        if (last == null) {
            return Status.DRAFT;
        }
        return last.fingerprint().equals(fingerprint()) ? Status.CONFIRMED : Status.CHANGED;
    }

    /** Where a paper stands. */
    enum Status {
        DRAFT("Draft"),
        CONFIRMED("Confirmed"),
        CHANGED("Draft that differs from what was confirmed");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        @Override
        public String toString() {
            return passage.events.Words.kebab(this);
        }
    }

    /** Identifies the words, so that a person confirms what that person saw. */
    String fingerprint() {
        var words = new StringBuilder(id.toString());
        particulars.forEach(each -> words.append('\n')
                .append(each.key())
                .append('\t')
                .append(each.heading())
                .append('\t')
                .append(each.rule())
                .append('\t')
                .append(Objects.toString(each.words(), "\0")));
        return ContentStore.digestOf(words.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What reads otherwise than in the last confirmation. */
    List<Difference> differences() {
        var last = last();
        if (last == null) {
            return List.of();
        }
        var now = particulars.stream()
                .filter(each -> !words(last.particulars(), each.key()).equals(shown(each)))
                .map(each -> new Difference(each.heading(), words(last.particulars(), each.key()), shown(each)));
        var gone = last.particulars().stream()
                .filter(each ->
                        particulars.stream().noneMatch(other -> other.key().equals(each.key())))
                .filter(each -> each.words() != null)
                .map(each -> new Difference(each.heading(), shown(each), "Not in it"));
        return java.util.stream.Stream.concat(now, gone).toList();
    }

    private static String words(List<Particular> all, String key) {
        return all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(Paper::shown)
                .orElse("Not in it");
    }

    private static String shown(Particular particular) {
        return Objects.requireNonNullElse(particular.words(), "Not in it");
    }
}
