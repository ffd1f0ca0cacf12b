package passage.platform.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** Where the provider is asked for what, as it tells itself; Passage starts also while the provider is away. */
class ProviderAddresses implements ClientRegistrationRepository {
    /** Last part of {@code /oauth2/authorization/passage} and {@code /login/oauth2/code/passage}. */
    static final String NAME = "passage";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAddresses.class);

    private final Provider provider;
    private volatile @Nullable ClientRegistration known;

    ProviderAddresses(Provider provider) {
        this.provider = provider;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return name.equals(NAME) ? registration() : null;
    }

    /** The origin at which a browser signs out; the issuer's until the provider has told. */
    String formTarget() {
        var told = known;
        var end = told == null
                ? null
                : told.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return origin(end == null ? provider.issuer() : end.toString());
    }

    private ClientRegistration registration() {
        var told = known;
        if (told == null) {
            told = ask();
            known = told;
        }
        return told;
    }

    private ClientRegistration ask() {
        try {
            return ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId(NAME)
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret())
                    .scope(provider.scopes())
                    .build();
        } catch (RuntimeException e) {
            LOG.warn("The OpenID provider {} does not answer: {}", provider.issuer(), e.getMessage());
            throw e;
        }
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
