package passage.platform.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import passage.platform.access.Actor;
import passage.platform.access.Role;

/** The menu, of which each person sees what is of use to them. */
enum Menu {
    WORK("My work", "/work", Menu::servesCouncil),
    PLANS("Plans", "/plans", Menu::readsPlans),
    DEPARTMENT(
            "Department",
            "/department",
            actor -> actor.holdsSomewhere(Role.DEPARTMENT) || actor.holdsSomewhere(Role.AUDITOR)),
    COUNCIL("Council", "/council", "/councils/[^/]+(/(appearance|people|settings/.*))?", Menu::servesCouncil),
    MEETINGS("Meetings", "/meetings", "/councils/[^/]+/(meetings|calendars)(/.*)?", Menu::servesCouncil),
    DEADLINES("Deadlines", "/deadlines", actor -> readsPlans(actor) || actor.holdsSomewhere(Role.DEPARTMENT)),
    HISTORY("History", "/history", Menu::readsPlans),
    PEOPLE("People", "/people", actor -> actor.holds(Role.ADMIN, Actor.EVERYWHERE)),
    PUBLISHED("What’s published", "/published", actor -> true),
    DATES("Ask a date", "/dates", actor -> true);

    private static final Set<Role> NOT_OF_A_COUNCIL = Set.of(Role.DEPARTMENT, Role.AUDITOR, Role.ADMIN);

    private final String text;
    private final String href;
    private final String pages;
    private final Predicate<Actor> seenBy;

    Menu(String text, String href, Predicate<Actor> seenBy) {
        this(text, href, href + "(/.*)?", seenBy);
    }

    /** @param pages a pattern for the addresses of all its pages */
    Menu(String text, String href, String pages, Predicate<Actor> seenBy) {
        this.text = text;
        this.href = href;
        this.pages = pages;
        this.seenBy = seenBy;
    }

    /** One entry as the layout shows it. */
    record Item(String text, String href, boolean current) {}

    static List<Item> of(Optional<Actor> actor, String path) {
        return Arrays.stream(values())
                .filter(entry -> actor.map(entry.seenBy::test).orElse(entry == PUBLISHED || entry == DATES))
                .map(entry -> new Item(entry.text, entry.href, entry.leadsTo(path)))
                .toList();
    }

    /** Where a person starts: the first thing that is of use to them. */
    static String startOf(Optional<Actor> actor) {
        return of(actor, "").get(0).href();
    }

    private boolean leadsTo(String path) {
        return path.equals(href) || path.matches(pages);
    }

    private static boolean servesCouncil(Actor actor) {
        return actor.holdings().stream().anyMatch(holding -> !NOT_OF_A_COUNCIL.contains(holding.role()));
    }

    private static boolean readsPlans(Actor actor) {
        return servesCouncil(actor) || actor.holdsSomewhere(Role.AUDITOR) || actor.holdsSomewhere(Role.ADMIN);
    }
}
