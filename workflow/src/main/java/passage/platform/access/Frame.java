package passage.platform.access;

import java.util.function.Supplier;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers that every answer has, whoever answers. */
final class Frame {
    private static final String POLICY = "Content-Security-Policy";
    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private Frame() {}

    /** @param formTargets origins beside our own to which a form may lead, such as to sign out at the provider */
    static void around(HttpSecurity http, Supplier<String> formTargets) throws Exception {
        http.headers(headers -> headers.addHeaderWriter(content(formTargets))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .contentTypeOptions(options -> {})
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
    }

    /** A document that may do less says so itself. */
    private static HeaderWriter content(Supplier<String> formTargets) {
        return (request, response) -> {
            if (!response.containsHeader(POLICY)) {
                response.setHeader(POLICY, (CONTENT + " " + formTargets.get()).strip());
            }
        };
    }
}
