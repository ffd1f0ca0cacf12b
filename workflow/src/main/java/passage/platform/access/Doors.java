package passage.platform.access;

import java.util.List;

/** A part of the access table; a route that is in no part is shut for everybody. */
@FunctionalInterface
public interface Doors {
    List<Door> doors();
}
