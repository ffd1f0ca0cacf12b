package passage.papers;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import passage.events.ContentRef;
import passage.events.Evidence;
import passage.events.PlanFact.PaperConfirmed;
import passage.events.RecordedBy;
import passage.plan.Circumstances;
import passage.plan.Plan;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;
import passage.platform.content.ContentStore;
import passage.platform.content.ContentStore.Document;
import passage.platform.requests.Refused;
import passage.process.Transitions;

/** The notices and records of a plan: as they would read now, what people enter for them, and their confirmation. */
@Service
public class Papers {
    static final List<Role> KEEPERS = List.of(Role.DEMOCRATIC_SERVICES);
    static final String HTML = "text/html";
    static final String PDF = "application/pdf";

    private static final int LONGEST = 8000;

    private final Plans plans;
    private final PaperReading reading;
    private final Said said;
    private final ConfirmedRows confirmations;
    private final Documents documents;
    private final ContentStore content;
    private final Transitions transitions;
    private final Access access;
    private final BusinessClock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Papers(
            Plans plans,
            PaperReading reading,
            Said said,
            ConfirmedRows confirmations,
            Documents documents,
            ContentStore content,
            Transitions transitions,
            Access access,
            BusinessClock clock) {
        this.plans = plans;
        this.reading = reading;
        this.said = said;
        this.confirmations = confirmations;
        this.documents = documents;
        this.content = content;
        this.transitions = transitions;
        this.access = access;
        this.clock = clock;
    }

    /** Those that the plan's route asks for, for a list. */
    @Transactional(readOnly = true)
    public List<PaperLine> applying(String reference) {
        return of(reference).stream().filter(Paper::applies).map(PaperLine::of).toList();
    }

    /** @throws Refused when there is no such plan, or none that the person may see */
    @Transactional(readOnly = true)
    List<Paper> of(String reference) {
        return reading.of(readable(reference));
    }

    @Transactional(readOnly = true)
    Paper get(String reference, String paper) {
        return paper(readable(reference), idOf(paper));
    }

    /** What was confirmed where nothing has changed since, else the draft. */
    @Transactional(readOnly = true)
    Document html(String reference, String id) {
        var paper = get(reference, id);
        var last = paper.last();
        return last != null && paper.status() == Paper.Status.CONFIRMED
                ? content.get(last.htmlDigest())
                : document(documents.html(paper, null), HTML);
    }

    /** As {@link #html}. */
    @Transactional(readOnly = true)
    Document pdf(String reference, String id) {
        var paper = get(reference, id);
        var last = paper.last();
        return last != null && paper.status() == Paper.Status.CONFIRMED
                ? content.get(last.pdfDigest())
                : document(documents.pdf(documents.html(paper, null)), PDF);
    }

    /** The bytes of one confirmation, whatever has changed since. */
    @Transactional(readOnly = true)
    Document confirmed(String reference, String id, int no, String mediaType) {
        var found = get(reference, id).confirmed().stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("confirmation %d of %s".formatted(no, id)));
        return content.get(mediaType.equals(PDF) ? found.pdfDigest() : found.htmlDigest());
    }

    /** @param entered by key; blank words take back what was entered before */
    @Transactional
    Paper enter(String reference, String id, Map<String, String> entered) {
        var plan = readable(reference);
        access.require(KEEPERS, plan.authority());
        var paper = paper(plan, idOf(id));
        var enterable = paper.particulars().stream()
                .filter(Particular::enterable)
                .map(Particular::key)
                .collect(Collectors.toSet());
        entered.forEach((key, words) -> {
            if (!enterable.contains(key)) {
                throw Refused.incomplete("'%s' is not for a person to enter here; these are: %s"
                        .formatted(key, enterable.stream().sorted().toList()));
            }
            if (words.length() > LONGEST) {
                throw Refused.incomplete("Use %,d characters at most for '%s'".formatted(LONGEST, key));
            }
            said.set(plan.id(), paper.id(), key, words.replace("\r\n", "\n"));
        });
        return paper(plan, paper.id());
    }

    /** @param seen fingerprint of the draft that the person saw */
    @Transactional
    Paper confirm(String reference, String id, String seen) {
        var readable = readable(reference);
        var role = access.require(KEEPERS, readable.authority());
        var plan = plans.lock(readable.id());
        var paper = paper(plan, idOf(id));
        requireConfirmable(paper, seen);
        var html = content.put(documents.html(paper, clock.today()), HTML);
        var pdf = content.put(documents.pdf(html.bytes()), PDF);
        var person = access.actor().person();
        var no = paper.confirmed().size() + 1;
        var confirmed = new Confirmed(
                ids.generate(),
                plan.id(),
                paper,
                no,
                new Confirmed.Seal(person, role.toString(), clock.now(), html.digest(), pdf.digest()));
        confirmations.save(confirmed);
        var circumstances =
                new Circumstances(new RecordedBy(person, role.toString()), Evidence.firstHand(clock.today()));
        transitions.note(
                plan.id(),
                each -> each.note(
                        new PaperConfirmed(confirmed.id(), id, paper.id().act(), no, refTo(html), refTo(pdf)),
                        circumstances));
        return paper(plan, paper.id());
    }

    private static void requireConfirmable(Paper paper, String seen) {
        if (paper.status() == Paper.Status.CONFIRMED) {
            throw Refused.wrongState("This is confirmed already, and nothing has changed since");
        }
        if (!paper.fingerprint().equals(seen)) {
            throw Refused.wrongState("The paper reads otherwise than when you saw it: look again, then confirm");
        }
        var missing = paper.missing();
        if (!missing.isEmpty()) {
            throw Refused.byRule(
                    missing.get(0).rule(),
                    "Not yet whole; it lacks: "
                            + missing.stream().map(Particular::heading).collect(Collectors.joining("; ")));
        }
    }

    /** What the HTML may do. */
    String policy() {
        return documents.policy();
    }

    boolean mayKeep(Plan plan) {
        return access.actor().holds(Role.DEMOCRATIC_SERVICES, plan.authority());
    }

    Plan readable(String reference) {
        var plan = plans.get(reference);
        access.requireRead(plan.authority(), "plan " + reference);
        return plan;
    }

    private Paper paper(Plan plan, PaperId id) {
        return reading.of(plan).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("paper " + id));
    }

    private static PaperId idOf(String paper) {
        return PaperId.parse(paper).orElseThrow(() -> Refused.notFound("paper " + paper));
    }

    private static Document document(byte[] bytes, String mediaType) {
        return new Document(ContentStore.digestOf(bytes), mediaType, bytes);
    }

    private static ContentRef refTo(Document document) {
        return new ContentRef(document.digest(), document.mediaType(), document.bytes().length);
    }
}
