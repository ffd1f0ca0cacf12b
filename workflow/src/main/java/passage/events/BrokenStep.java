package passage.events;

/**
 * A step that cannot be as it is planned.
 *
 * @param step its id among the steps of the timetable
 * @param sentence what is wrong, in words that can be quoted
 * @param rule what stands against it, with its source or as Passage's own
 */
public record BrokenStep(String step, String sentence, String rule) {}
