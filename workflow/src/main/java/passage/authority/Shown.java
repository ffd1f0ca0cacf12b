package passage.authority;

import passage.events.Words;

/** What the department is shown of a council's plan before it is submitted; its text never is. */
enum Shown {
    OPENED("Only that a plan is open, and when it is to be submitted"),
    STAGE("Also how far it is: drafting, in scrutiny, awaiting endorsement, in call-in, endorsed"),
    STAGE_AND_DATES("Also the dates on which it is to be endorsed, and was");

    private final String title;

    Shown(String title) {
        this.title = title;
    }

    /** As a person reads it. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
