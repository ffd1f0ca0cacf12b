package passage.history;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import passage.platform.access.Access;
import passage.platform.access.Actor;
import passage.platform.access.Role;
import passage.platform.clock.BusinessClock;

/** The page that says whether the ledger agrees with all the rest, and compares it now when it is asked. */
@Controller
@RequestMapping("/history/reconciliation")
class ReconciliationPages {
    private final Reconciliation reconciliation;
    private final Access access;

    ReconciliationPages(Reconciliation reconciliation, Access access) {
        this.reconciliation = reconciliation;
        this.access = access;
    }

    @GetMapping
    String show(Model model) {
        requireReader();
        var last = reconciliation.last();
        model.addAttribute("verdict", last.orElse(null));
        model.addAttribute(
                "at", last.map(each -> each.at().atZone(BusinessClock.LONDON)).orElse(null));
        model.addAttribute("back", "/history");
        return "history/reconciliation";
    }

    @PostMapping
    RedirectView compare() {
        requireReader();
        reconciliation.compare();
        var back = new RedirectView("/history/reconciliation", true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    private void requireReader() {
        access.require(List.of(Role.AUDITOR, Role.ADMIN), Actor.EVERYWHERE);
    }
}
