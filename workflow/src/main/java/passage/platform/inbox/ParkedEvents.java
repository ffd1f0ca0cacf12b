package passage.platform.inbox;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.inbox.Inbox.StillFailing;
import passage.platform.inbox.Parking.Lot;
import passage.platform.requests.Refused;
import passage.platform.requests.StateChanging;

/** Shows an administrator what waits for repair, and takes it again once the cause is mended. */
@RestController
@RequestMapping("/api/operations/parked")
class ParkedEvents {
    private final Parking parking;
    private final Consumers consumers;
    private final Access access;

    ParkedEvents(Parking parking, Consumers consumers, Access access) {
        this.parking = parking;
        this.consumers = consumers;
        this.access = access;
    }

    /** How many parked events of one key were taken. */
    record Repaired(String consumer, String key, int taken) {}

    @GetMapping
    List<Lot> list() {
        requireAdministrator();
        return parking.lots();
    }

    @StateChanging
    @PostMapping("/{consumer}/{key}/retry")
    ResponseEntity<Repaired> retry(@PathVariable String consumer, @PathVariable String key) {
        requireAdministrator();
        try {
            return ResponseEntity.ok(new Repaired(consumer, key, consumers.repair(consumer, key)));
        } catch (StillFailing e) {
            throw Refused.wrongState(String.valueOf(e.getMessage()));
        }
    }

    private void requireAdministrator() {
        access.require(List.of(Role.ADMIN), Actor.EVERYWHERE);
    }
}
