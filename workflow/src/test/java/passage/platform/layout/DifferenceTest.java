package passage.platform.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import passage.platform.layout.Difference.Piece;

class DifferenceTest {
    private static final String AGENDA = "# Plan\n\nWe will save £3 million.\n\nWe will share data.";

    @Test
    void marksTheWordsThatCabinetChanged() {
        var difference = Difference.between(AGENDA, "# Plan\n\nWe will save £4 million.\n\nWe will share data.");

        assertThat(difference.changed()).isEqualTo(1);
        assertThat(difference.rows()).hasSize(3);
        assertThat(difference.rows().get(0).unchanged()).isEqualTo(1);
        var changed = difference.rows().get(1);
        assertThat(changed.before())
                .containsExactly(
                        new Piece("We will save ", false), new Piece("£3 ", true), new Piece("million.", false));
        assertThat(changed.after()).contains(new Piece("£4 ", true));
    }

    @Test
    void showsANewParagraphBesideNothing() {
        var difference = Difference.between(AGENDA, AGENDA + "\n\nMembers oversee it.");

        var added = difference.rows().get(difference.rows().size() - 1);
        assertThat(added.before()).isEmpty();
        assertThat(added.after()).isEqualTo(List.of(new Piece("Members oversee it.", true)));
    }

    @Test
    void takesEachItemOfAListByItself() {
        var difference = Difference.between("- Funding\n- Duties", "- Funding\n- Schools\n- Duties");

        assertThat(difference.changed()).isEqualTo(1);
        assertThat(difference.rows().get(1).after()).isEqualTo(List.of(new Piece("- Schools", true)));
    }

    @Test
    void findsNothingInTheSameWordsWithOtherLineEnds() {
        assertThat(Difference.between(AGENDA, AGENDA.replace("\n", "\r\n")).changed())
                .isZero();
    }
}
