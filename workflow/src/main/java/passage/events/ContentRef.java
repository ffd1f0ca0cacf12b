package passage.events;

/**
 * A text as events name it: never its words, only what identifies them.
 *
 * @param digest SHA-256 of the bytes, in lower-case hexadecimal
 * @param size length in bytes
 */
public record ContentRef(String digest, String mediaType, long size) {}
