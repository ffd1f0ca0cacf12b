package passage.history;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.history.Reconciliation.Verdict;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.requests.Refused;

/** The comparison of the ledger with all the rest, for programs of those who may read everything. */
@RestController
@RequestMapping("/api/history/reconciliation")
class ReconciliationApi {
    private final Reconciliation reconciliation;
    private final Access access;

    ReconciliationApi(Reconciliation reconciliation, Access access) {
        this.reconciliation = reconciliation;
        this.access = access;
    }

    @GetMapping
    Verdict last() {
        requireReader();
        return reconciliation.last().orElseThrow(() -> Refused.notFound("comparison since this process started"));
    }

    /** Compares now. It changes nothing but what the alarm says, so it takes no idempotency key. */
    @PostMapping
    ResponseEntity<Verdict> compare() {
        requireReader();
        return ResponseEntity.ok(reconciliation.compare());
    }

    private void requireReader() {
        access.require(List.of(Role.AUDITOR, Role.ADMIN), Actor.EVERYWHERE);
    }
}
