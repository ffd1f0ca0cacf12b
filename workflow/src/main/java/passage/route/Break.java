package passage.route;

/**
 * Something on a council's way that cannot be as it is planned.
 *
 * @param step the id of the step that breaks
 * @param sentence what is wrong, in words that can be quoted
 * @param rule what stands against it, with its source or as Passage's own
 */
public record Break(String step, String sentence, String rule) {}
