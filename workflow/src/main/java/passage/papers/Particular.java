package passage.papers;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a paper must or may say.
 *
 * @param rule where it stands that the paper says it
 * @param words as they stand in the paper; null where they are missing
 * @param wanted whether the rule wants it in every such paper
 * @param ask what a person is asked to enter; null where it can only come from the plan's own record
 * @param entered whether the words are what a person entered
 */
record Particular(
        String key,
        String heading,
        String rule,
        @Nullable String words,
        boolean wanted,
        @Nullable String ask,
        boolean entered) {

    /** It comes from the plan's record alone. */
    static Particular known(String key, String heading, String rule, @Nullable String words) {
        return new Particular(key, heading, rule, clean(words), true, null, false);
    }

    /** The record does not have it, so a person enters it. */
    static Particular asked(String key, String heading, String rule, String ask) {
        return new Particular(key, heading, rule, null, true, ask, false);
    }

    /** The record may have it; where it does not, a person enters it. */
    static Particular known(String key, String heading, String rule, @Nullable String words, String ask) {
        var clean = clean(words);
        return clean == null ? asked(key, heading, rule, ask) : known(key, heading, rule, clean);
    }

    /** The paper is whole without it. */
    Particular optional() {
        return new Particular(key, heading, rule, words, false, ask, entered);
    }

    /** With what a person entered, where it is for a person to enter. */
    Particular with(@Nullable String said) {
        var clean = clean(said);
        return ask == null || clean == null ? this : new Particular(key, heading, rule, clean, wanted, ask, true);
    }

    boolean missing() {
        return wanted && words == null;
    }

    boolean enterable() {
        return ask != null;
    }

    /** What the paper says in place of what is missing. */
    String lack() {
        return "Missing: "
                + (ask == null ? "it comes from the plan’s record, which does not have it yet" : ask.strip());
    }

    private static @Nullable String clean(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
