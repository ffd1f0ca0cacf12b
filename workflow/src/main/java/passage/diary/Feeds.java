package passage.diary;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.authority.Authorities;
import passage.events.Event.RegisterEvent;
import passage.events.Evidence;
import passage.events.Publisher;
import passage.events.RecordedBy;
import passage.events.RegisterFact;
import passage.events.RegisterFact.FeedMade;
import passage.events.RegisterFact.FeedRevoked;
import passage.platform.access.Access;
import passage.platform.access.People;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.requests.Refused;

/** The calendars' addresses: made, shut and opened by their secret, of which only the hash is kept. */
@Service
class Feeds {
    private static final int SECRET_BYTES = 32;
    private static final List<Role> ANY = List.of(Role.values());

    private final JdbcClient jdbc;
    private final Diary diary;
    private final Authorities authorities;
    private final People people;
    private final Access access;
    private final Publisher publisher;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Feeds(
            JdbcClient jdbc,
            Diary diary,
            Authorities authorities,
            People people,
            Access access,
            Publisher publisher,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.diary = diary;
        this.authorities = authorities;
        this.people = people;
        this.access = access;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A feed with its secret, which is told this once. */
    record Made(Feed feed, String secret) {}

    /** Makes an address; the one before of the same owner is shut. */
    @Transactional
    public Made make(String gssCode, boolean personal) {
        var by = by(gssCode, personal);
        authorities.get(gssCode);
        var person = personal ? by.person() : null;
        open(gssCode).stream().filter(feed -> feed.isOf(person)).forEach(feed -> shut(feed, by));
        diary.follow(gssCode);
        var secret = secret();
        var feed = new Feed(ids.generate(), gssCode, person, clock.now(), null);
        jdbc.sql("insert into diary.feed (id, token_hash, authority, person, made_at) values (?, ?, ?, ?, ?)")
                .param(feed.id())
                .param(hash(secret))
                .param(gssCode)
                .param(person)
                .param(at(feed.madeAt()))
                .update();
        tell(by, new FeedMade(gssCode, feed.id(), personal));
        return new Made(feed, secret);
    }

    /** Shuts an address of the council's, or of one's own. */
    @Transactional
    public Feed revoke(String gssCode, UUID id) {
        access.requireRead(gssCode, "calendar " + id);
        var me = access.actor().person();
        var feed = open(gssCode).stream()
                .filter(each -> each.id().equals(id) && (each.person() == null || each.isOf(me)))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("calendar " + id));
        return shut(feed, by(gssCode, feed.person() != null));
    }

    /** The open addresses that the person may shut or see: the council's and one's own. */
    @Transactional(readOnly = true)
    public List<Feed> of(String gssCode) {
        access.requireRead(gssCode, "council " + gssCode);
        var me = access.actor().person();
        return open(gssCode).stream()
                .filter(feed -> feed.person() == null || feed.isOf(me))
                .toList();
    }

    /** What a calendar reads; nothing for an address that is unknown, shut, or of somebody who has left the council. */
    @Transactional
    public Optional<String> read(String secret) {
        return find(secret).filter(this::stillServed).map(feed -> {
            var name = "%s: deadlines and meetings"
                    .formatted(authorities.get(feed.authority()).name());
            return CalendarText.write(CalendarText.of(name, diary.of(feed.authority())));
        });
    }

    private boolean stillServed(Feed feed) {
        return feed.person() == null
                || people.of(feed.authority()).stream()
                        .anyMatch(actor -> actor.person().equals(feed.person()));
    }

    /** Who makes or shuts it: for the council democratic services, for oneself whoever serves the council. */
    private RecordedBy by(String gssCode, boolean personal) {
        if (personal && !access.actor().worksFor(gssCode)) {
            throw Refused.notAllowed("A calendar of one's own is for those who serve the council");
        }
        var role = access.require(personal ? ANY : MeetingFiles.KEEPERS, gssCode);
        return new RecordedBy(access.actor().person(), role.toString());
    }

    private Feed shut(Feed feed, RecordedBy by) {
        var now = clock.now();
        jdbc.sql("update diary.feed set revoked_at = ? where id = ?")
                .params(at(now), feed.id())
                .update();
        tell(by, new FeedRevoked(feed.authority(), feed.id()));
        return new Feed(feed.id(), feed.authority(), feed.person(), feed.madeAt(), now);
    }

    private void tell(RecordedBy by, RegisterFact fact) {
        publisher.publish(new RegisterEvent(by, Evidence.firstHand(clock.today()), fact));
    }

    private List<Feed> open(String gssCode) {
        return jdbc.sql(
                        "select id, authority, person, made_at from diary.feed where authority = ? and revoked_at is null"
                                + " order by made_at")
                .param(gssCode)
                .query((row, n) -> feed(row))
                .list();
    }

    private Optional<Feed> find(String secret) {
        return jdbc.sql("select id, authority, person, made_at from diary.feed where token_hash = ? and revoked_at is"
                        + " null")
                .param(hash(secret))
                .query((row, n) -> feed(row))
                .optional();
    }

    private static Feed feed(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Feed(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                null);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(@Nullable String secret) {
        return ContentStore.digestOf(String.valueOf(secret).getBytes(StandardCharsets.UTF_8));
    }
}
