package passage.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import passage.endorsement.Changes.Change;
import passage.endorsement.Changes.Line;

class ChangesTest {
    @Test
    void leavesOutWhatIsTheSame() {
        assertThat(Changes.between("One\n\nTwo\n", "One\nTwo\n")).isEmpty();
    }

    @Test
    void marksTheWordsThatChangedWithinALine() {
        assertThat(Changes.between("It saves £2 million a year.", "It saves £3 million a year."))
                .containsExactly(new Change(
                        new Line("It saves ", "£2", " million a year."),
                        new Line("It saves ", "£3", " million a year.")));
    }

    @Test
    void marksWordsThatWereAddedAtTheEndOfALine() {
        assertThat(Changes.between("Roads are repaired.", "Roads are repaired. So are bridges."))
                .containsExactly(new Change(
                        new Line("Roads are ", "repaired.", ""),
                        new Line("Roads are ", "repaired. So are bridges.", "")));
    }

    @Test
    void showsALineThatOnlyCameOrOnlyWent() {
        assertThat(Changes.between("One\nTwo", "One\nNew\nTwo"))
                .containsExactly(new Change(Line.NONE, new Line("", "New", "")));
        assertThat(Changes.between("One\nTwo\nThree", "One\nThree"))
                .containsExactly(new Change(new Line("", "Two", ""), Line.NONE));
    }
}
