package vn.vinhdanh.reporting.account;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Denies by default: without a signed-in official only the form, its looks and the health of the application answer. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String ARGON2 = "argon2@SpringSecurity_v5_8";

    SignInSecurity() {}

    /** The algorithms of the console, whose hashes are checked here; a test holds the two together. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2,
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
    }

    /**
     * {@link SignIn} is found as the only provider; naming it here too would ask it twice, and count each wrong password twice.
     */
    @Bean
    SecurityFilterChain reportingSecurity(HttpSecurity http, Accounts accounts, Clock clock) {
        var limits = new SessionLimits(accounts, clock);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/reporting*.css",
                                "/vinhdanh/**",
                                "/favicon.ico",
                                "/error",
                                "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(SignIn.VIEW_FIGURES))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new FreshSignIn(limits))
                        .failureHandler((request, response, refusal) -> response.sendRedirect(request.getContextPath()
                                + "/login?refused="
                                + (refusal instanceof SignInRefused known
                                        ? known.reason().code()
                                        : "unavailable"))))
                .logout(logout -> logout.logoutSuccessUrl("/login?left").deleteCookies("VINHDANH_REPORTING"))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new FormOrEnded()).accessDeniedHandler(new ExpiredForm()))
                .addFilterBefore(limits, AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny())
                        .permissionsPolicyHeader(policy -> policy.policy(
                                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                        .CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }
}
