package passage.desk;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.platform.access.Actor;
import passage.platform.access.Actor.Holding;
import passage.platform.layout.HeaderName;

/** Puts the council's name at the head of the pages of somebody who serves one council alone. */
@Component
class CouncilHeader implements HeaderName {
    private final Authorities authorities;

    CouncilHeader(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public Optional<String> of(Actor actor) {
        return served(actor).map(Authority::shownName);
    }

    /** The address changes with the colour, so that browsers may keep the sheet. */
    @Override
    public Optional<String> styleOf(Actor actor) {
        return served(actor)
                .filter(council -> council.colour() != null)
                .map(council -> "/councils/%s/style.css?colour=%s"
                        .formatted(
                                council.gssCode(),
                                String.valueOf(council.colour()).substring(1)));
    }

    private Optional<Authority> served(Actor actor) {
        Set<String> served = actor.holdings().stream().map(Holding::authority).collect(Collectors.toSet());
        return served.size() == 1 && !served.contains(Actor.EVERYWHERE)
                ? Optional.of(authorities.get(served.iterator().next()))
                : Optional.empty();
    }
}
