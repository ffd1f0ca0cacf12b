package passage.department;

import passage.events.Words;

/** How far a plan is, as much as the department may know of it. */
enum Stage {
    OPENED,
    SUBMITTED,
    PUBLISHED,
    WITHDRAWN;

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
