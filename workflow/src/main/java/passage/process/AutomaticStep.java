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

        /** Empty where the process knows nothing of it, such as one that began before it was asked. */
        public java.util.Optional<String> optional(String name) {
            return java.util.Optional.ofNullable(values.get(name)).map(Object::toString);
        }

        /** @throws IllegalStateException when the process has no such instant */
        public java.time.Instant instant(String name) {
            if (values.get(name) instanceof java.util.Date at) {
                return at.toInstant();
            }
            throw new IllegalStateException("The process has no instant '" + name + "'");
        }

        public int number(String name) {
            return Integer.parseInt(text(name));
        }
    }
}
