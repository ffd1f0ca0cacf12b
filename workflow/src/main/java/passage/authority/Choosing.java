package passage.authority;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import passage.platform.requests.IfMatch;

/** Saves all that one page asks for, or none of it. */
@Component
class Choosing {
    private final Faces faces;

    Choosing(Faces faces) {
        this.faces = faces;
    }

    @Transactional
    public void choose(String gssCode, IfMatch seen, Appearance appearance, Shown shown) {
        faces.appear(gssCode, seen, appearance);
        faces.show(gssCode, IfMatch.ANY, shown);
    }
}
