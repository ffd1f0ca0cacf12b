package passage.platform.access;

import java.util.Collections;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import passage.platform.clock.WallClock;

/** Who somebody is by the provider's tokens: signature, issuer, audience and time are checked, then the claims are read. */
final class Tokens {
    /** Who is known to the provider and has nothing to do in Passage. */
    static final String NO_ROLE = "no_role";

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private Tokens() {}

    /** Asks the provider for its keys when the first token comes. */
    static JwtDecoder decoder(Provider provider) {
        return new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(provider.issuer()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(provider.issuer()),
                    new JwtClaimValidator<java.util.List<String>>(
                            JwtClaimNames.AUD,
                            named -> named != null && !Collections.disjoint(named, provider.acceptedAudiences())),
                    // a token that never expires is none
                    new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
                    new JwtClaimValidator<String>(
                            JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
            return decoder;
        });
    }

    /** A program's token, read anew with each request. */
    record Bearers(Enrolment enrolment) implements Converter<Jwt, AbstractAuthenticationToken> {
        /** Who brings it, as long as the request takes. */
        private record Bearer(Actor actor) implements Claimed {}

        @Override
        public AbstractAuthenticationToken convert(Jwt token) {
            var actor = enrolment
                    .actor(said(token, JwtClaimNames.ISS), said(token, JwtClaimNames.SUB), token.getClaims())
                    .orElseThrow(Tokens::noRole);
            return UsernamePasswordAuthenticationToken.authenticated(
                    new Bearer(actor), token, AuthorityUtils.createAuthorityList("PERSON"));
        }
    }

    /** A browser that comes back from the provider; what it holds is what the ID token says, until it asks again. */
    record Browsers(Enrolment enrolment, WallClock wall) implements OAuth2UserService<OidcUserRequest, OidcUser> {
        @Override
        public OidcUser loadUser(OidcUserRequest request) {
            var token = request.getIdToken();
            var actor = enrolment
                    .actor(said(token, JwtClaimNames.ISS), said(token, JwtClaimNames.SUB), token.getClaims())
                    .orElseThrow(Tokens::noRole);
            enrolment.remember(actor);
            return new ProviderPerson(actor, token, wall.now());
        }
    }

    /** A claim without which the decoder lets no token through. */
    private static String said(ClaimAccessor token, String claim) {
        return Objects.requireNonNull(token.getClaimAsString(claim), claim);
    }

    /** What the sign-in page is told of a sign-in that failed. */
    static String why(AuthenticationException e) {
        if (e instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(NO_ROLE)) {
            return "norole";
        }
        LOG.warn("Signing in at the provider failed: {}", e.getMessage());
        return "failed";
    }

    private static OAuth2AuthenticationException noRole() {
        return new OAuth2AuthenticationException(new OAuth2Error(NO_ROLE));
    }
}
