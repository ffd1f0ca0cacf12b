package passage.platform.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Signing in with Passage's own passwords: HTTP Basic for the API without sessions, a form for pages. */
@Configuration(proxyBeanMethods = false)
@Profile("!oidc")
class SignIn {
    /** Where programs ask, and where they read what may be asked. */
    static final String[] API = {"/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml"};

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AccessTable table, ProblemWriter problems, Patience patience)
            throws Exception {
        Frame.around(http, () -> "");
        return http.securityMatcher(API)
                .authorizeHttpRequests(table::admit)
                .addFilterBefore(patience, BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) -> {
                    response.setHeader("WWW-Authenticate", "Basic realm=\"Passage\", charset=\"UTF-8\"");
                    problems.write(response, HttpStatus.UNAUTHORIZED, "Sign in with a user name and password");
                }))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, e) ->
                        problems.write(response, HttpStatus.FORBIDDEN, "You may not do this")))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, AccessTable table, Patience patience) throws Exception {
        Frame.around(http, () -> "");
        return http.authorizeHttpRequests(table::admit)
                .addFilterBefore(patience, UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(Customizer.withDefaults())
                .build();
    }

    /** Only in the chains above, where a try has its name. */
    @Bean
    FilterRegistrationBean<Patience> patienceInChainsOnly(Patience patience) {
        var registration = new FilterRegistrationBean<>(patience);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    UserDetailsService userDetailsService(People people) {
        return username -> people.passwordHash(username)
                .map(hash -> User.withUsername(username)
                        .password(hash)
                        .authorities("PERSON")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(username));
    }
}
