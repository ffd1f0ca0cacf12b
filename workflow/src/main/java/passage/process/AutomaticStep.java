package passage.process;

import passage.plan.Plan;

/** A step that the process takes by itself, carried out by the stage that owns it. */
public interface AutomaticStep {
    /** Id of the service task in the diagram. */
    String task();

    /**
     * Runs in the transaction in which the process moves.
     *
     * @return what the process is to know from now on
     */
    Answers take(Plan plan, Particulars particulars);

    /** What the message that led here said; empty where none did. */
    record Particulars(java.util.Map<String, Object> values) {
        /** @throws IllegalStateException when the message did not say it */
        public String text(String name) {
            var value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("The process has no '" + name + "'");
            }
            return value.toString();
        }

        public int number(String name) {
            return Integer.parseInt(text(name));
        }
    }
}
