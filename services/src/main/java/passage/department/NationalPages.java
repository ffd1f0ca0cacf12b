package passage.department;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import passage.department.Registers.Asked;
import passage.events.Plainly;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Paged;

/** What every council has, for people of the department: counts, a map, a table, and the same as a file. */
@Controller
class NationalPages {
    private static final int A_PAGE = 25;
    private static final int LATEST = 10;

    private final NationalView national;
    private final DepartmentDesk desk;
    private final Readers readers;
    private final Files files;
    private final BusinessClock clock;

    NationalPages(NationalView national, DepartmentDesk desk, Readers readers, Files files, BusinessClock clock) {
        this.national = national;
        this.desk = desk;
        this.readers = readers;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/department")
    String department(Wanted wanted, @RequestParam(defaultValue = "1") String page, Model model) {
        var commissions = national.commissions();
        var chosen = national.chosen(wanted.commission());
        var lines = chosen.isEmpty() ? List.<CouncilLine>of() : national.of(chosen);
        var form = wanted.form(chosen);
        var shown = lines.stream().filter(wanted::includes).toList();
        var paged = Paged.of(shown, Paged.number(page), A_PAGE, form);
        model.addAttribute("commission", chosen);
        model.addAttribute(
                "asked",
                commissions.stream()
                        .filter(each -> each.id().equals(chosen))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("commissions", titles(commissions));
        model.addAttribute("form", form);
        model.addAttribute("filtered", wanted.leavesOut());
        model.addAttribute("counts", Counts.of(lines));
        model.addAttribute("map", TileMap.of(lines));
        model.addAttribute("states", State.values());
        model.addAttribute("paged", paged);
        model.addAttribute("choices", Choices.of(lines));
        model.addAttribute("latest", desk.latest(LATEST));
        model.addAttribute("mayExtend", readers.isDepartment());
        model.addAttribute("asOf", Plainly.instant(clock.now()));
        return "department/national";
    }

    /** What the page asks for again and again: the numbers alone, each in its own place. */
    @GetMapping("/department/counts")
    String counts(@RequestParam String commission, Model model) {
        model.addAttribute("counts", Counts.of(national.of(commission)));
        model.addAttribute("asOf", Plainly.instant(clock.now()));
        return "department/counts :: numbers";
    }

    @GetMapping("/department/councils.csv")
    void councils(Wanted wanted, HttpServletResponse response) {
        files.councils(wanted, response);
    }

    private static Map<String, String> titles(List<Asked> commissions) {
        var titles = new LinkedHashMap<String, String>();
        commissions.stream()
                .sorted(Comparator.comparing(Asked::issuedOn).reversed())
                .forEach(each -> titles.put(each.id(), each.title()));
        return titles;
    }
}
