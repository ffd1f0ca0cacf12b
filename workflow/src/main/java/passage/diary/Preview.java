package passage.diary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import passage.authority.Meeting;
import passage.events.Words;
import passage.platform.content.ContentStore;

/**
 * What would come of a file of meetings; nothing is stored yet.
 *
 * @param lines in the file's order
 */
record Preview(String name, List<Line> lines) {
    Preview {
        lines = List.copyOf(lines);
    }

    /** What becomes of a meeting of the file. */
    enum State {
        ADDED,
        WARNED,
        SAME,
        UNREADABLE;

        @Override
        public String toString() {
            return Words.kebab(this);
        }
    }

    /**
     * One meeting of the file.
     *
     * @param meeting null where it cannot be read
     * @param why what is to be looked at, or why it is passed over; empty where there is nothing to say
     */
    record Line(int line, State state, Meeting.@Nullable Dated meeting, String why) {
        boolean comesIn() {
            return state == State.ADDED || state == State.WARNED;
        }
    }

    /** Those that would come in. */
    List<Meeting.Dated> meetings() {
        return lines.stream()
                .filter(Line::comesIn)
                .map(Line::meeting)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
    }

    List<Line> of(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    /** Identifies what would come in, so that a person confirms what that person saw. */
    String fingerprint() {
        return ContentStore.digestOf(meetings().toString().getBytes(StandardCharsets.UTF_8));
    }
}
