package passage.plan;

import passage.events.Words;

/** What a deciding body or person did with the plan, in the word of the record; none of these means another. */
public enum Outcome {
    NOTED,
    ENDORSED,
    APPROACH_ENDORSED,
    APPROVED,
    ADOPTED,
    AMENDED_AND_APPROVED,
    DEFERRED,
    REFERRED_BACK,
    REJECTED;

    /** As a sentence has it: 'amended and approved'. */
    public String plain() {
        return Words.plain(this);
    }

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
