package passage.replay;

/** A seed file is broken; says in which file and line, and what is wrong there. */
class SeedFault extends RuntimeException {
    SeedFault(String file, int line, String what) {
        super("%s, line %d: %s".formatted(file, line, what));
    }
}
