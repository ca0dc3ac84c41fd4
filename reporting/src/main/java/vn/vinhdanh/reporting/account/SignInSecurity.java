package vn.vinhdanh.reporting.account;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.vinhdanh.core.signin.Refusal;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.core.signin.SignInConfiguration;
import vn.vinhdanh.core.signin.SignInPlace;
import vn.vinhdanh.door.DoorWatch;
import vn.vinhdanh.door.ExpiredForm;
import vn.vinhdanh.door.FormOrEnded;
import vn.vinhdanh.door.SignInDetails;
import vn.vinhdanh.door.SignedIn;
import vn.vinhdanh.reporting.shared.ContentPolicy;
import vn.vinhdanh.reporting.shared.Official;

/** Denies by default: without a signed-in official only the form, its looks and the health of the application answer. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@Import(SignInConfiguration.class)
class SignInSecurity {

    SignInSecurity() {}

    /** A session ends when its account is closed, loses its role, or gets another password or other units. */
    @Bean
    SignedIn signedIn(Accounts accounts) {
        return principal -> principal instanceof Official official
                && accounts.find(official.username())
                        .filter(account -> official.credentials().equals(account.fingerprint()))
                        .isPresent();
    }

    /** Whom the door turned away stands where refused sign-ins stand. */
    @Bean
    DoorWatch doorWatch(RefusalLog log) {
        return (reason, address) -> log.note(
                switch (reason) {
                    case TOO_LONG -> Refusal.TOO_LONG;
                    case TOO_MANY -> Refusal.TOO_MANY;
                    case TOO_MUCH -> Refusal.TOO_MUCH;
                },
                SignInPlace.REPORTING,
                "",
                address,
                "");
    }

    /**
     * {@link SignIn} is found as the only provider; naming it here too would ask it twice, and count each wrong password twice.
     */
    @Bean
    SecurityFilterChain reportingSecurity(HttpSecurity http, RefusalLog refused) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/reporting*.css",
                                "/vinhdanh/**",
                                "/favicon.ico",
                                "/error",
                                "/actuator/health/**")
                        .permitAll()
                        // forms are all that is written here; what the method asks is asked at the door too
                        .requestMatchers("/bieu-thong-ke/nhap", "/bieu-thong-ke/mau", "/bieu-thong-ke/mau.xlsx")
                        .hasAuthority(SignIn.SUBMIT_FORMS)
                        .requestMatchers(HttpMethod.POST, "/bieu-thong-ke/**")
                        .hasAuthority(SignIn.SUBMIT_FORMS)
                        .anyRequest()
                        .hasAuthority(SignIn.VIEW_FIGURES))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInDetails::new)
                        .failureHandler((request, response, refusal) -> response.sendRedirect(request.getContextPath()
                                + "/login?"
                                + (refusal instanceof SignIn.Refused known ? known.answer() : "refused=unavailable"))))
                .logout(logout -> logout.logoutSuccessUrl("/login?left"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new FormOrEnded())
                        .accessDeniedHandler(
                                new ExpiredForm(HttpServletResponse.SC_FORBIDDEN, new ClosedDoors(refused)::note)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.STRICT))
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
