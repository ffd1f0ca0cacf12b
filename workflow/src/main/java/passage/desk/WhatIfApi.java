package passage.desk;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import passage.route.Comparison;
import passage.route.WhatIf;

/** Tries a change over HTTP; it reads only, so that no Idempotency-Key is wanted. */
@RestController
@RequestMapping("/api")
class WhatIfApi {
    private final WhatIfs whatIfs;

    WhatIfApi(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    @PostMapping("/plans/{plan}/what-if")
    Comparison plan(@PathVariable String plan, @Valid @RequestBody WhatIf change) {
        return whatIfs.compare(plan, change);
    }

    /** The timetables of all councils that the person may see; one without a route of its own has its kind's default. */
    @GetMapping("/commissions/{commission}/timetables")
    List<WhatIfs.Short> timetables(@PathVariable String commission) {
        return whatIfs.timetables(commission);
    }

    /** All councils that the person may see; one without a route of its own goes by its kind's default, and is marked so. */
    @PostMapping("/commissions/{commission}/what-if")
    WhatIfs.Lines commission(@PathVariable String commission, @Valid @RequestBody WhatIf change) {
        return whatIfs.compareAll(commission, change);
    }
}
