package passage.history;

/** The ledger's files and database do not fit together, or not with what was signed; the message says where. */
class LedgerFault extends RuntimeException {
    LedgerFault(String message) {
        super(message);
    }

    LedgerFault(String message, Exception cause) {
        super("%s: %s".formatted(message, cause.getMessage()), cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
