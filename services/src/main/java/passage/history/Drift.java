package passage.history;

/**
 * One thing in which the ledger, the senders' log, Kafka, the plans or the published pages differ.
 *
 * @param where as 'Entry 17', 'passage.plans/0/4' or 'PP-2024-0001'
 * @param words what is wrong there, in one sentence
 */
record Drift(Kind kind, String where, String words) {
    /** What became of an event, a plan or a page. */
    enum Kind {
        LOST("Lost"),
        DOUBLED("Doubled"),
        INVENTED("Invented"),
        CHANGED("Changed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    @Override
    public String toString() {
        return "%s: %s: %s".formatted(kind, where, words);
    }
}
