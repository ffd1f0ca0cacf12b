package passage.events;

/** How a fact about a real council is known. */
public enum Basis {
    /** It stands in a source that was read. */
    SEEN,
    /** A source says that it was to happen; that it did was not seen. */
    PLANNED,
    /** A stand-in, because no source was seen; never to be quoted as the council's record. */
    ASSUMED;

    @Override
    public String toString() {
        return Words.kebab(this);
    }
}
