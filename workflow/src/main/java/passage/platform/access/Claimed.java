package passage.platform.access;

/** Somebody whose roles stand in a token of the provider's, and nowhere else. */
interface Claimed {
    Actor actor();
}
