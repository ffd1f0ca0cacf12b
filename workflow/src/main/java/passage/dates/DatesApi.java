package passage.dates;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import passage.calendar.BankHolidays;
import passage.dates.Answer.Counted;
import passage.platform.requests.Refused;

/** Each rule by itself over HTTP, open to everybody: dates are public and nothing is stored. */
@RestController
@RequestMapping("/api/calendar")
class DatesApi {
    /** A question with what it needs. */
    record QuestionView(String question, String title, String address, List<Field> fields) {}

    /** All that can be asked, and how far the bank holidays reach. */
    record Contents(List<QuestionView> questions, Counted calendar) {}

    @GetMapping
    Contents contents() {
        return new Contents(
                Arrays.stream(Question.values())
                        .map(question -> new QuestionView(
                                question.toString(), question.title(), "/api/calendar/" + question, question.fields()))
                        .toList(),
                Counted.with(BankHolidays.englandAndWales()));
    }

    /** @throws Refused naming each parameter that is missing, wrong or unknown */
    @GetMapping("/{question}")
    ResponseEntity<Answer> answer(@PathVariable String question, @RequestParam MultiValueMap<String, String> given) {
        var asked = Question.named(question);
        var values = new LinkedHashMap<String, String>();
        given.forEach((name, all) -> values.put(name, String.join(",", all)));
        var unknown = values.keySet().stream()
                .filter(name ->
                        asked.fields().stream().noneMatch(field -> field.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refused.incomplete("This question does not ask for %s; it asks for %s"
                    .formatted(
                            String.join(", ", unknown),
                            asked.fields().stream().map(Field::name).collect(Collectors.joining(", "))));
        }
        var reading = new Asked(asked, values);
        return ResponseEntity.ok(asked.answer(reading).orElseThrow(() -> Refused.incomplete(told(reading.faults()))));
    }

    private static String told(Map<String, String> faults) {
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + ": " + fault.getValue())
                .collect(Collectors.joining("; "));
    }
}
