package passage.people;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.Plainly;
import passage.events.Publisher;
import passage.events.RecordedBy;
import passage.events.RegisterFact;
import passage.events.RegisterFact.SubstituteEnded;
import passage.events.RegisterFact.SubstituteNamed;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Actor.Holding;
import passage.platform.access.People;
import passage.platform.access.Role;
import passage.platform.access.Substitutes;
import passage.platform.access.Substitutes.Substitution;
import passage.platform.clock.BusinessClock;
import passage.platform.clock.WallClock;
import passage.platform.requests.Refused;

/**
 * Names substitutes for those who are away. Whoever holds a role names their own; democratic services and administrators
 * name anybody's. All of it goes out as events, by pseudonyms.
 */
@Service
class Substituting {
    static final List<Role> KEEPERS = List.of(Role.DEMOCRATIC_SERVICES, Role.ADMIN);
    private static final int LONGEST = 366;
    private static final String LAW = "Passage's own rule: ";

    private final Substitutes substitutes;
    private final People people;
    private final Authorities authorities;
    private final Publisher publisher;
    private final Access access;
    private final BusinessClock clock;
    private final WallClock wall;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Substituting(
            Substitutes substitutes,
            People people,
            Authorities authorities,
            Publisher publisher,
            Access access,
            BusinessClock clock,
            WallClock wall) {
        this.substitutes = substitutes;
        this.people = people;
        this.authorities = authorities;
        this.publisher = publisher;
        this.access = access;
        this.clock = clock;
        this.wall = wall;
    }

    /** Who is to act in whose place; the days are of Europe/London, both included. */
    record Wanted(Role role, UUID holder, UUID substitute, LocalDate firstDay, LocalDate lastDay) {}

    /** @throws Refused when the person may not see the council */
    @Transactional(readOnly = true)
    public List<Substitution> of(String gssCode) {
        requireRead(gssCode);
        return substitutes.of(gssCode);
    }

    /** Those who hold a role for the council themselves. @throws Refused when the person may not see the council */
    @Transactional(readOnly = true)
    public List<Actor> people(String gssCode) {
        requireRead(gssCode);
        return people.inOwnRightOf(gssCode);
    }

    /** Whether the person may name substitutes for others. */
    boolean mayNameOthers(String gssCode) {
        return KEEPERS.stream().anyMatch(role -> access.actor().holds(role, gssCode));
    }

    @Transactional
    public Substitution name(String gssCode, Wanted wanted) {
        requireRead(gssCode);
        var by = by(gssCode, wanted.holder(), wanted.role());
        requirePeople(gssCode, wanted);
        requireDays(wanted);
        requireNew(gssCode, wanted);
        var named = new Substitution(
                ids.generate(),
                gssCode,
                wanted.role(),
                wanted.holder(),
                wanted.substitute(),
                wanted.firstDay(),
                wanted.lastDay(),
                null);
        substitutes.add(named, access.actor().person(), wall.now());
        publish(
                by,
                new SubstituteNamed(
                        gssCode,
                        named.id(),
                        named.role().toString(),
                        named.holder(),
                        named.substitute(),
                        named.firstDay(),
                        named.lastDay()));
        return named;
    }

    /** The substitute may give it up too. */
    @Transactional
    public void end(String gssCode, UUID id) {
        requireRead(gssCode);
        var found = substitutes
                .find(id)
                .filter(each -> each.authority().equals(gssCode))
                .orElseThrow(() -> Refused.notFound("substitute " + id));
        var by = access.actor().person().equals(found.substitute())
                ? new RecordedBy(found.substitute(), found.role().toString())
                : by(gssCode, found.holder(), found.role());
        if (found.lastDay().isBefore(clock.today()) || !substitutes.end(id, wall.now())) {
            throw Refused.wrongState("This substitute's time is over already");
        }
        publish(by, new SubstituteEnded(gssCode, id));
    }

    private RecordedBy by(String gssCode, UUID holder, Role role) {
        var actor = access.actor();
        var own = actor.person().equals(holder) && actor.holds(role, gssCode);
        var acting = own ? role : access.require(KEEPERS, gssCode);
        return new RecordedBy(actor.person(), acting.toString());
    }

    private void requirePeople(String gssCode, Wanted wanted) {
        if (wanted.role().isNational()) {
            throw Refused.byRule(
                    LAW + "only a council's roles have substitutes",
                    "The role %s is not held for one council"
                            .formatted(wanted.role().title()));
        }
        if (wanted.holder().equals(wanted.substitute())) {
            throw Refused.byRule(LAW + "nobody is their own substitute", "Choose somebody else as the substitute");
        }
        var known = people.inOwnRightOf(gssCode);
        var held = new Holding(wanted.role(), gssCode);
        if (known.stream()
                .noneMatch(each ->
                        each.person().equals(wanted.holder()) && each.holdings().contains(held))) {
            throw Refused.byRule(
                    LAW + "a substitute acts for somebody who holds the role",
                    "The person does not hold the role %s"
                            .formatted(wanted.role().title()));
        }
        var substitute = known.stream()
                .filter(each -> each.person().equals(wanted.substitute()))
                .findFirst()
                .orElseThrow(() -> Refused.byRule(
                        LAW + "a substitute works for the same council",
                        "The substitute holds no role of the council"));
        if (substitute.holdings().contains(held)) {
            throw Refused.byRule(
                    LAW + "who holds a role needs to be nobody's substitute in it",
                    "The substitute holds the role %s already"
                            .formatted(wanted.role().title()));
        }
    }

    private void requireDays(Wanted wanted) {
        if (wanted.lastDay().isBefore(wanted.firstDay())) {
            throw Refused.byRule(LAW + "a substitute's time ends after it begins", "The last day is before the first");
        }
        if (wanted.firstDay().isBefore(clock.today())) {
            throw Refused.byRule(
                    LAW + "nobody is made a substitute for days that are over",
                    "The first day must be %s or later".formatted(Plainly.day(clock.today())));
        }
        if (wanted.lastDay().isAfter(wanted.firstDay().plusDays(LONGEST))) {
            throw Refused.byRule(
                    LAW + "nobody is a substitute for more than a year",
                    "Choose a last day within a year of the first");
        }
    }

    private void requireNew(String gssCode, Wanted wanted) {
        boolean known = substitutes.of(gssCode).stream()
                .anyMatch(each -> each.role() == wanted.role()
                        && each.holder().equals(wanted.holder())
                        && each.substitute().equals(wanted.substitute())
                        && !each.firstDay().isAfter(wanted.lastDay())
                        && !each.lastDay().isBefore(wanted.firstDay()));
        if (known) {
            throw Refused.wrongState("The same substitute is named for some of these days already");
        }
    }

    private void publish(RecordedBy by, RegisterFact fact) {
        publisher.publish(new RegisterEvent(by, Evidence.firstHand(clock.today()), fact));
    }

    private void requireRead(String gssCode) {
        access.requireRead(gssCode, "council " + gssCode);
        authorities.get(gssCode);
    }
}
