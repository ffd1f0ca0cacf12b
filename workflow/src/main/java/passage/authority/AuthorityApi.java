package passage.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Basis;
import passage.events.Evidence;
import passage.events.RecordedBy;
import passage.events.RegisterFact.ClosureDaysSet.ClosureDay;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.People;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.requests.IfMatch;
import passage.platform.requests.Refused;
import passage.platform.requests.StateChanging;

/** Councils, their people, rules and meetings over HTTP. */
@RestController
@RequestMapping("/api/authorities")
class AuthorityApi {
    /** Who keeps a council's own data. */
    private static final List<Role> KEEPERS = List.of(Role.ADMIN, Role.DEMOCRATIC_SERVICES);

    private static final List<Role> NATIONAL = List.of(Role.DEPARTMENT, Role.AUDITOR, Role.ADMIN);

    private final Authorities authorities;
    private final People people;
    private final Access access;
    private final BusinessClock clock;

    AuthorityApi(Authorities authorities, People people, Access access, BusinessClock clock) {
        this.authorities = authorities;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** A council to be registered; its governance reads 'unconfirmed' until somebody says what it is. */
    record NewAuthority(
            @NotBlank @Pattern(regexp = "E\\d{8}", message = "must be a GSS code such as E10000012")
            String gssCode,

            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String shortName,

            @NotBlank @Pattern(regexp = "[a-z0-9-]{2,60}", message = "must be lower-case letters, digits and hyphens")
            String slug,

            @NotBlank @Size(max = 40) String kind,
            @Nullable Governance governance,
            @Nullable String website,
            @Nullable Evidence evidence) {}

    /** Somebody who shall act for a council. */
    record NewPerson(
            @NotBlank
            @Pattern(regexp = "[a-z0-9._@-]{2,100}", message = "must be lower-case letters, digits and . _ @ -")
            String username,

            @NotBlank @Size(max = 200) String displayName,
            @NotBlank @Size(min = 4, max = 200) String password,
            @NotEmpty List<String> roles) {}

    /** A dated meeting. */
    record NewMeeting(
            @NotBlank @Size(max = 200) String body,
            Meeting.@NotNull Kind kind,
            @NotNull LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable @Size(max = 300) String place,
            @Nullable LocalDate agendaPublishedOn,
            @Nullable Evidence evidence) {
        Meeting.Dated dated() {
            return new Meeting.Dated(body, kind, heldOn, startsAt, place, agendaPublishedOn);
        }
    }

    /** When a meeting's agenda was published. */
    record AgendaSaid(
            @NotNull LocalDate publishedOn, @Nullable Evidence evidence) {}

    /** How a council is governed, as somebody of the council says. */
    record GovernanceSaid(
            @NotNull Governance governance, @Nullable Evidence evidence) {}

    /** All days on which the council is closed; those told before are replaced. */
    record ClosureDaysSaid(
            @NotNull @Size(max = 100) List<@Valid Closed> days,
            @Nullable Evidence evidence) {}

    /** One of them. */
    record Closed(
            @NotNull LocalDate on, @NotBlank @Size(max = 60) String why) {}

    /** A council as the API shows it. */
    record AuthorityView(
            String gssCode,
            String name,
            String shortName,
            String slug,
            String kind,
            Governance governance,
            AuthorityRules rules,
            List<ClosureDay> closureDays,
            List<MeetingView> meetings) {}

    /** A meeting as the API shows it. */
    record MeetingView(
            UUID id,
            String body,
            Meeting.Kind kind,
            LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable String place,
            @Nullable LocalDate agendaPublishedOn,
            Basis basis,
            String source,
            long version) {}

    /** A person as the API shows one, without a password. */
    record PersonView(String username, String displayName, List<String> roles) {}

    @GetMapping
    List<AuthorityView> all() {
        return authorities.all().stream().map(this::view).toList();
    }

    @GetMapping("/{gssCode}")
    ResponseEntity<AuthorityView> one(@PathVariable String gssCode) {
        return answer(authorities.get(gssCode));
    }

    @PostMapping
    @StateChanging
    public ResponseEntity<AuthorityView> register(@Valid @RequestBody NewAuthority request) {
        var by = by(List.of(Role.ADMIN), Actor.EVERYWHERE);
        var governance = request.governance() == null ? Governance.UNCONFIRMED : request.governance();
        var authority = authorities.register(
                new Authority(
                        request.gssCode(),
                        request.name(),
                        request.shortName(),
                        request.slug(),
                        request.kind(),
                        governance,
                        request.website()),
                by,
                evidence(request.evidence()));
        return ResponseEntity.created(URI.create("/api/authorities/" + authority.gssCode()))
                .eTag("\"" + authority.version() + "\"")
                .body(view(authority));
    }

    @PostMapping("/{gssCode}/people")
    @StateChanging
    public ResponseEntity<PersonView> enrol(@PathVariable String gssCode, @Valid @RequestBody NewPerson request) {
        access.require(List.of(Role.ADMIN), gssCode);
        authorities.get(gssCode);
        var roles = request.roles().stream().map(Role::named).toList();
        if (roles.stream().anyMatch(NATIONAL::contains)) {
            throw Refused.byRule(
                    "Passage's own rule: roles for the whole country are not given by a council",
                    "Of the roles asked for, %s cannot be held for one council".formatted(NATIONAL));
        }
        var person = people.enrol(request.username(), request.displayName(), request.password(), roles, gssCode);
        var held = person.holdings().stream().map(holding -> holding.role().toString());
        return ResponseEntity.status(201)
                .body(new PersonView(
                        person.username(), person.displayName(), held.sorted().toList()));
    }

    @PutMapping("/{gssCode}/governance")
    @StateChanging
    public ResponseEntity<AuthorityView> confirm(
            @PathVariable String gssCode,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody GovernanceSaid said) {
        var by = by(KEEPERS, gssCode);
        return answer(authorities.confirm(gssCode, ifMatch, said.governance(), by, evidence(said.evidence())));
    }

    @PutMapping("/{gssCode}/rules")
    @StateChanging
    public ResponseEntity<AuthorityView> follow(
            @PathVariable String gssCode,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody AuthorityRules rules) {
        var by = by(KEEPERS, gssCode);
        return answer(authorities.follow(gssCode, ifMatch, rules, by, evidence(rules.evidence())));
    }

    @PutMapping("/{gssCode}/closure-days")
    @StateChanging
    public ResponseEntity<AuthorityView> close(
            @PathVariable String gssCode,
            @RequestHeader("If-Match") IfMatch ifMatch,
            @Valid @RequestBody ClosureDaysSaid said) {
        var by = by(KEEPERS, gssCode);
        var days = said.days().stream()
                .map(day -> new ClosureDay(day.on(), day.why()))
                .toList();
        return answer(authorities.close(gssCode, ifMatch, days, by, evidence(said.evidence())));
    }

    @PostMapping("/{gssCode}/meetings")
    @StateChanging
    public ResponseEntity<MeetingView> schedule(@PathVariable String gssCode, @Valid @RequestBody NewMeeting request) {
        var by = by(KEEPERS, gssCode);
        var meeting = authorities.schedule(gssCode, request.dated(), by, evidence(request.evidence()));
        return ResponseEntity.status(201).body(view(meeting));
    }

    @PostMapping("/{gssCode}/meetings/{meeting}/agenda")
    @StateChanging
    public ResponseEntity<MeetingView> publishAgenda(
            @PathVariable String gssCode, @PathVariable UUID meeting, @Valid @RequestBody AgendaSaid said) {
        var by = by(KEEPERS, gssCode);
        if (said.publishedOn().isAfter(clock.today())) {
            throw Refused.byRule(
                    "An agenda is noted once it was published",
                    "%s lies after today, %s".formatted(said.publishedOn(), clock.today()));
        }
        return ResponseEntity.ok(
                view(authorities.publishAgenda(gssCode, meeting, said.publishedOn(), by, evidence(said.evidence()))));
    }

    private RecordedBy by(List<Role> roles, String gssCode) {
        var role = access.require(roles, gssCode);
        return new RecordedBy(access.actor().person(), role.toString());
    }

    private Evidence evidence(@Nullable Evidence given) {
        return given == null ? Evidence.firstHand(clock.today()) : given;
    }

    private ResponseEntity<AuthorityView> answer(Authority authority) {
        return ResponseEntity.ok().eTag("\"" + authority.version() + "\"").body(view(authority));
    }

    private AuthorityView view(Authority authority) {
        return new AuthorityView(
                authority.gssCode(),
                authority.name(),
                authority.shortName(),
                authority.slug(),
                authority.kind(),
                authority.governance(),
                authority.rules(),
                authority.closureDays(),
                authorities.meetingsOf(authority.gssCode()).stream()
                        .map(AuthorityApi::view)
                        .toList());
    }

    private static MeetingView view(Meeting meeting) {
        return new MeetingView(
                meeting.id(),
                meeting.body(),
                meeting.kind(),
                meeting.heldOn(),
                meeting.startsAt(),
                meeting.place(),
                meeting.agendaPublishedOn(),
                meeting.basis(),
                meeting.source(),
                meeting.version());
    }
}
