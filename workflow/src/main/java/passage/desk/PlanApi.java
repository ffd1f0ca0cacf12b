package passage.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import passage.events.Event.PlanEvent;
import passage.events.EventJson;
import passage.events.Topics;
import passage.plan.Plan;
import passage.plan.PlanLine;
import passage.plan.Plans;
import passage.platform.access.Access;
import passage.platform.content.ContentStore;
import passage.platform.outbox.Logged;
import passage.platform.outbox.Outbox;
import passage.platform.requests.ListPart;
import passage.platform.requests.Refused;
import passage.process.PlanAnswer;
import passage.process.PlanView;
import passage.process.PlanView.TaskView;
import passage.process.PlanView.TextView;
import passage.route.Reckoning;

/** Reading plans over HTTP, by those who may. */
@RestController
@RequestMapping("/api/plans")
@Transactional(readOnly = true)
class PlanApi {
    private final Plans plans;
    private final PlanAnswer answer;
    private final Access access;
    private final Outbox outbox;
    private final ContentStore contents;
    private final WhatIfs whatIfs;
    private final PlanList list;

    PlanApi(
            Plans plans,
            PlanAnswer answer,
            Access access,
            Outbox outbox,
            ContentStore contents,
            WhatIfs whatIfs,
            PlanList list) {
        this.plans = plans;
        this.answer = answer;
        this.access = access;
        this.outbox = outbox;
        this.contents = contents;
        this.whatIfs = whatIfs;
        this.list = list;
    }

    /**
     * One event of a plan with its place in Kafka, which is absent until the broker has acknowledged it.
     *
     * @param time business time
     */
    record EventView(
            UUID id,
            String type,
            Instant time,
            String topic,
            @Nullable Integer partition,
            @Nullable Long offset,
            PlanEvent event) {}

    /**
     * The plans that the person may see, due first, as far as the filters let them through.
     *
     * @param filter stage, risk, council and meeting, as the list of plans on the pages has them
     */
    @GetMapping
    ResponseEntity<List<PlanView>> some(
            @RequestParam Map<String, String> filter,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = ListPart.SIZE) @Min(1) @Max(ListPart.MOST) int size) {
        var found = list.found(PlanFilter.of(filter), page, size);
        var byId = plans.all(found.plans().stream().map(PlanLine::id).toList());
        return ListPart.of(
                found.plans().stream()
                        .map(line -> answer.view(Objects.requireNonNull(byId.get(line.id()))))
                        .toList(),
                found.total(),
                page,
                size);
    }

    @GetMapping("/{plan}")
    ResponseEntity<PlanView> one(@PathVariable String plan) {
        return answer.of(readable(plan));
    }

    @GetMapping("/{plan}/tasks")
    List<TaskView> tasks(@PathVariable String plan) {
        return answer.view(readable(plan)).tasks();
    }

    @GetMapping("/{plan}/timetable")
    Reckoning timetable(@PathVariable String plan) {
        return whatIfs.reckon(plan);
    }

    @GetMapping("/{plan}/events")
    List<EventView> events(@PathVariable String plan, @RequestParam(defaultValue = "0") long after) {
        return outbox.log(Topics.PLANS, readable(plan).id().toString()).stream()
                .map(PlanApi::view)
                .filter(view -> view.event().planSeq() > after)
                .toList();
    }

    @GetMapping("/{plan}/texts")
    List<TextView> texts(@PathVariable String plan) {
        return answer.view(readable(plan)).texts();
    }

    @GetMapping("/{plan}/texts/{no}")
    ResponseEntity<byte[]> text(@PathVariable String plan, @PathVariable int no) {
        var text = readable(plan).texts().stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("version %d of plan %s".formatted(no, plan)));
        var document = contents.get(text.digest());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(document.mediaType()), StandardCharsets.UTF_8))
                .eTag("\"" + document.digest() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(document.bytes());
    }

    private Plan readable(String reference) {
        var found = plans.get(reference);
        access.requireRead(found.authority(), "plan " + reference);
        return found;
    }

    private static EventView view(Logged logged) {
        return new EventView(
                logged.id(),
                logged.type(),
                logged.time(),
                logged.topic(),
                logged.partition(),
                logged.offset(),
                (PlanEvent) EventJson.read(logged.type(), logged.json()));
    }
}
