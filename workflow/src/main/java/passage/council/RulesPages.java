package passage.council;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import passage.authority.Authorities;
import passage.authority.Authority;
import passage.authority.AuthorityRules;
import passage.authority.CallInEffect;
import passage.authority.CountingOfClearDays;
import passage.platform.clock.BusinessClock;
import passage.platform.layout.Form;
import passage.process.Fields;

/** The page on which a council's rules are changed: what is different is seen before it holds. */
@Controller
@RequestMapping("/councils/{gssCode}/settings/rules")
class RulesPages {
    private static final String VIEW = "council/rules";
    private static final Map<String, String> COUNTING = new LinkedHashMap<>();
    private static final Map<String, String> EFFECTS = new LinkedHashMap<>();
    private static final Map<String, String> WEEKDAYS = new LinkedHashMap<>();

    static {
        for (var counting : CountingOfClearDays.values()) {
            COUNTING.put(counting.toString(), RuleLine.counted(counting));
        }
        for (var effect : CallInEffect.values()) {
            EFFECTS.put(effect.toString(), RuleLine.effect(effect));
        }
        WEEKDAYS.put("", "No, after a number of working days");
        for (var day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name(), RuleLine.weekday(day));
        }
    }

    private final Keepers keepers;
    private final Authorities authorities;
    private final BusinessClock clock;

    RulesPages(Keepers keepers, Authorities authorities, BusinessClock clock) {
        this.keepers = keepers;
        this.authorities = authorities;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String gssCode) {
        var council = keepers.kept(gssCode);
        return new ModelAndView(VIEW, facts(council)).addObject("form", RulesForm.asItIs(council.rules()));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String gssCode,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var council = keepers.kept(gssCode);
        var facts = facts(council);
        var form = Form.of(typed);
        var rules = RulesForm.read(form);
        var evidence = Fields.evidence(form, clock.today());
        if (form.text("next").equals("change")) {
            return new ModelAndView(VIEW, facts).addObject("form", form.values());
        }
        var differences = differences(council, rules);
        if (!form.hasErrors() && differences.isEmpty()) {
            form.error("", "Nothing is changed: these are the council’s rules already");
        }
        if (form.hasErrors()) {
            return form.again(VIEW, facts);
        }
        if (!form.text("next").equals("confirm")) {
            differences.put("It rests on", Fields.restsOn(evidence));
            return Keepers.check(facts, form, "Change the council’s rules", "/settings/rules", differences);
        }
        return form.carryOut(() -> authorities.follow(
                        gssCode, form.ifMatch(), rules, keepers.by(gssCode), keepers.evidence(evidence)))
                ? Keepers.done(gssCode, "Rules changed", redirect)
                : form.again(VIEW, facts);
    }

    private static Map<String, String> differences(Authority council, AuthorityRules wanted) {
        boolean executive = council.governance().hasExecutive();
        var before = new LinkedHashMap<String, RuleLine>();
        RuleLine.of(council.rules(), executive).forEach(line -> before.put(line.rule(), line));
        var differences = new LinkedHashMap<String, String>();
        for (var line : RuleLine.of(wanted, executive)) {
            var was = before.get(line.rule());
            if (was == null || !was.equals(line)) {
                differences.put(
                        line.rule(),
                        line.setting() + (was == null ? "" : "\nuntil now " + was.setting()) + "\n" + line.meaning());
            }
        }
        return differences;
    }

    private Map<String, Object> facts(Authority council) {
        var model = keepers.basics(council);
        model.put("counting", COUNTING);
        model.put("effects", EFFECTS);
        model.put("weekdays", WEEKDAYS);
        model.put("executive", council.governance().hasExecutive());
        return model;
    }
}
