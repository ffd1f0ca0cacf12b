package passage.callin;

import passage.events.Words;

/** What scrutiny made of a call-in (LGA 2000 s.9F; the constitution has the forms). */
enum Result {
    NO_FURTHER_ACTION("No further action: the decision takes effect"),
    BACK_TO_DECISION_MAKER("Back to the decision maker, to be decided again"),
    TO_FULL_COUNCIL("To full council, for its view");

    private final String title;

    Result(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
