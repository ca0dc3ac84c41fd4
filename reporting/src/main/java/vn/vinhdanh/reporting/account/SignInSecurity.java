package vn.vinhdanh.reporting.account;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
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

    SignInSecurity() {}

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain reportingSecurity(HttpSecurity http, SignIn signIn, Accounts accounts, Clock clock) {
        var limits = new SessionLimits(accounts, clock);
        return http.authenticationProvider(signIn)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/reporting.css",
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
