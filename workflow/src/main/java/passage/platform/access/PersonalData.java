package passage.platform.access;

import java.util.List;
import java.util.UUID;

/** Whoever stores something about people beside their names, and can take it away when a person is erased. */
public interface PersonalData {
    /**
     * A person about to be erased.
     *
     * @param id the pseudonym, which stays
     */
    record Named(UUID id, String username, String displayName) {}

    /** @return what must be given up before the person can be erased, as 'a duty as substitute'; none where nothing stands against it */
    default List<String> stillHeldBy(UUID person) {
        return List.of();
    }

    /** @return what is stored and will go, each in a sentence for the person who decides */
    List<String> storedAbout(Named person);

    /** Takes it away, in the transaction in which the person is erased. */
    void erase(Named person);
}
