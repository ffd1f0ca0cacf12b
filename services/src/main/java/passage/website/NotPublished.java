package passage.website;

/** Nothing is public at the address. */
class NotPublished extends RuntimeException {}
