package passage.history.audit;

import java.io.IOException;
import java.util.List;

/** The files of a bundle. */
interface Contents {
    /** All names, sorted; a name that occurs twice is there twice. */
    List<String> names();

    boolean has(String name);

    /** Reads a file that is there. */
    byte[] read(String name) throws IOException;
}
