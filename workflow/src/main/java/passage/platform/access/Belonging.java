package passage.platform.access;

import java.util.Optional;

/** Tells whose something is before anything of it is shown. */
public interface Belonging {
    Door.Subject subject();

    /**
     * @param id as it stands in an address
     * @return GSS code of the council, or {@link Actor#EVERYWHERE} for what is no single council's; empty where there is
     *     no such thing
     */
    Optional<String> councilOf(String id);
}
