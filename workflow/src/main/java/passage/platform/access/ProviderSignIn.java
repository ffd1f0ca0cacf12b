package passage.platform.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import passage.platform.clock.WallClock;

/**
 * Signing in at an OpenID provider: browsers are sent there and signed out there, programs bring its tokens. There is no
 * password of Passage's own, and everything is over HTTPS.
 */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
@EnableConfigurationProperties(Provider.class)
class ProviderSignIn {
    private static final long YEAR_SECONDS = 31_536_000;

    @Bean
    ProviderAddresses providerAddresses(Provider provider) {
        return new ProviderAddresses(provider);
    }

    /** The provider's tokens of a browser are of no use once it is known who it is; they go with the session. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    Enrolment enrolment(JdbcClient jdbc, PlatformTransactionManager transactions, Provider provider) {
        return new Enrolment(jdbc, transactions, new Claims(provider));
    }

    @Bean
    JwtDecoder tokens(Provider provider) {
        return Tokens.decoder(provider);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            AccessTable table,
            ProblemWriter problems,
            ProviderAddresses addresses,
            Enrolment enrolment)
            throws Exception {
        Frame.around(http, addresses::formTarget);
        always(http);
        var unknown = unknown(problems);
        return http.securityMatcher(SignIn.API)
                .authorizeHttpRequests(table::admit)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unknown)
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(response, HttpStatus.FORBIDDEN, "You may not do this"))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new Tokens.Bearers(enrolment))))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unknown))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Says why in the header's own terms, and in words that tell nothing of the token. */
    private static AuthenticationEntryPoint unknown(ProblemWriter problems) {
        return (request, response, e) -> {
            if (e instanceof OAuth2AuthenticationException refused
                    && refused.getError().getErrorCode().equals(Tokens.NO_ROLE)) {
                problems.write(response, HttpStatus.FORBIDDEN, "This token gives no role in Passage");
                return;
            }
            boolean brought = request.getHeader("Authorization") != null;
            response.setHeader("WWW-Authenticate", brought ? "Bearer error=\"invalid_token\"" : "Bearer");
            problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    brought ? "The token is not valid here" : "Send a bearer token of the OpenID provider");
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            AccessTable table,
            ProviderAddresses addresses,
            Enrolment enrolment,
            Provider provider,
            WallClock wall)
            throws Exception {
        Frame.around(http, addresses::formTarget);
        always(http);
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(addresses);
        signOut.setPostLogoutRedirectUri("{baseUrl}/sign-in?out");
        return http.authorizeHttpRequests(table::admit)
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .defaultSuccessUrl("/")
                        .userInfoEndpoint(info -> info.oidcUserService(new Tokens.Browsers(enrolment, wall)))
                        .failureHandler((request, response, e) ->
                                response.sendRedirect(request.getContextPath() + "/sign-in?" + Tokens.why(e))))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signOut))
                .addFilterBefore(new Freshness(provider.freshFor(), wall), AuthorizationFilter.class)
                .csrf(Customizer.withDefaults())
                .build();
    }

    private static void always(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.httpStrictTransportSecurity(transport ->
                transport.requestMatcher(AnyRequestMatcher.INSTANCE).maxAgeInSeconds(YEAR_SECONDS)));
    }
}
