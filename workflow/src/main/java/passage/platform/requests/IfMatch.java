package passage.platform.requests;

import org.jspecify.annotations.Nullable;

/**
 * The version that the requester saw, from the header {@code If-Match}.
 *
 * @param version null for any version ({@code *})
 */
public record IfMatch(@Nullable Long version) {
    public static final IfMatch ANY = new IfMatch(null);

    /** @throws Refused when the header is neither {@code *} nor a quoted number */
    public static IfMatch parse(String header) {
        if (header.strip().equals("*")) {
            return ANY;
        }
        try {
            return new IfMatch(Long.valueOf(header.strip().replace("W/", "").replace("\"", "")));
        } catch (NumberFormatException e) {
            throw Refused.incomplete("If-Match must be an ETag such as \"7\", or *; it was: " + header);
        }
    }

    /** @throws Refused when another version was seen */
    public void check(long found) {
        if (version != null && version != found) {
            throw Refused.staleVersion(version, found);
        }
    }
}
