package passage.platform.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider at which people sign in, and how its claims read; {@code passage.oidc.*}.
 *
 * @param issuer exactly as its tokens have it
 * @param audiences of which an API token must name one; the client where none is named
 * @param rolesFrom claims with roles, each a name or a way through objects: {@code realm_access.roles}
 * @param councilsFrom the claim with GSS codes for roles that name no council; null where each names its own
 * @param roles what the provider's words mean: {@code democratic-services@E10000012}, several separated by commas; a word
 *     that is missing stands for itself
 * @param nameFrom the claim with the name that colleagues read
 * @param freshFor after how long a page asks the provider again who this is
 */
@ConfigurationProperties("passage.oidc")
record Provider(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @Nullable List<String> audiences,
        @DefaultValue("roles") List<String> rolesFrom,
        @Nullable String councilsFrom,
        @Nullable Map<String, String> roles,
        @DefaultValue("name") String nameFrom,
        @DefaultValue("15m") Duration freshFor) {
    Provider {
        require("issuer", issuer);
        require("client-id", clientId);
        require("client-secret", clientSecret);
    }

    private static void require(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Profile oidc needs passage.oidc." + name + " (docs/operations.md)");
        }
    }

    List<String> acceptedAudiences() {
        return audiences == null || audiences.isEmpty() ? List.of(clientId) : audiences;
    }

    String meaning(String word) {
        return roles == null ? word : roles.getOrDefault(word, word);
    }
}
