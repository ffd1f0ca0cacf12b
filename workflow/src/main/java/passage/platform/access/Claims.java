package passage.platform.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import passage.platform.access.Actor.Holding;

/** Reads from a token's claims who may act for which council; what is not understood gives nothing. */
class Claims {
    private static final Pattern GSS_CODE = Pattern.compile("E\\d{8}");
    private static final int LONGEST_NAME = 200;

    private final Provider provider;

    Claims(Provider provider) {
        this.provider = provider;
    }

    Set<Holding> holdings(Map<String, Object> claims) {
        var councils = Optional.ofNullable(provider.councilsFrom()).stream()
                .flatMap(path -> words(at(claims, path)))
                .filter(code -> GSS_CODE.matcher(code).matches())
                .toList();
        var holdings = new LinkedHashSet<Holding>();
        provider.rolesFrom().stream()
                .flatMap(path -> words(at(claims, path)))
                .flatMap(word -> Arrays.stream(provider.meaning(word).split(",")))
                .flatMap(meaning -> holdings(meaning.strip(), councils))
                .forEach(holdings::add);
        return holdings;
    }

    /** The name that colleagues read: of those claims that name somebody, the first that is there. */
    String name(Map<String, Object> claims) {
        var name = Stream.of(provider.nameFrom(), "name", "preferred_username", "client_id", "azp", "sub")
                .flatMap(path -> words(at(claims, path)))
                .filter(word -> !word.isBlank())
                .findFirst()
                .orElse("Somebody without a name");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static Stream<Holding> holdings(String meaning, List<String> councils) {
        int at = meaning.lastIndexOf('@');
        var name = at < 0 ? meaning : meaning.substring(0, at);
        return Arrays.stream(Role.values())
                .filter(role -> role.toString().equals(name))
                .flatMap(role -> (at < 0 ? implied(role, councils) : Stream.of(meaning.substring(at + 1)))
                        .filter(authority -> mayBeHeld(role, authority))
                        .map(authority -> new Holding(role, authority)));
    }

    private static Stream<String> implied(Role role, List<String> councils) {
        return role.isNational() ? Stream.of(Actor.EVERYWHERE) : councils.stream();
    }

    /** A council's roles are held for that council; auditors have a remit, of one council or of all. */
    private static boolean mayBeHeld(Role role, String authority) {
        boolean everywhere = authority.equals(Actor.EVERYWHERE);
        return role.isNational() && everywhere
                || (!role.isNational() || role == Role.AUDITOR)
                        && GSS_CODE.matcher(authority).matches();
    }

    /** A claim by its name, which may itself have dots, or on a way through objects. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                var found = at(inner, path.substring(dot + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return claim == null || claim instanceof Map ? Stream.empty() : Stream.of(String.valueOf(claim));
    }
}
