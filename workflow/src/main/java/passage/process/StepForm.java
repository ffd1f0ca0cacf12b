package passage.process;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import passage.platform.layout.Form;

/**
 * A step's page with what its form means.
 *
 * @param reader reads the form in the page's order and tells it what is wrong; what the record rests on is read after it
 * @param filled fields that the address may fill in, with the address's parameter for each
 * @param alike which fields the address may fill in by their own names
 */
public record StepForm(
        StepPage page, Function<Form, Taking> reader, Map<String, String> filled, Predicate<String> alike) {
    /** The same, with a field that a parameter of the address fills in. */
    public StepForm filling(String field, String parameter) {
        return new StepForm(page, reader, Map.of(field, parameter), alike);
    }

    /** The same, with fields that parameters of the same names fill in. */
    public StepForm fillingThose(Predicate<String> fields) {
        return new StepForm(page, reader, filled, fields);
    }

    Map<String, String> filledFrom(Map<String, String> address) {
        var form = new HashMap<String, String>();
        filled.forEach((field, parameter) -> {
            if (address.containsKey(parameter)) {
                form.put(field, address.get(parameter));
            }
        });
        address.forEach((name, value) -> {
            if (alike.test(name)) {
                form.put(name, value);
            }
        });
        return form;
    }
}
