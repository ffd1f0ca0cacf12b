package passage.bench;

/** Somebody who takes plans from opening to publication. */
interface Contender {
    String name();

    /** What must be there before plans can be opened; not measured. */
    void prepare(int plans);

    /** Takes as many plans the whole way, and returns when everything about them is done. */
    void pass(int plans);

    SqlCounter sql();
}
