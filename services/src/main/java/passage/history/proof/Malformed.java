package passage.history.proof;

/** A file of the ledger is not of its form; the message says in which way. */
public class Malformed extends RuntimeException {
    private static final int LONGEST = 60;

    public Malformed(String message) {
        super(message);
    }

    static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
