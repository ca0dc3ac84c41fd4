package vn.vinhdanh.admin.account;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.vinhdanh.admin.shell.ClosedDoors;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.SignIn;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.signin.Refusal;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.core.signin.SignInPlace;
import vn.vinhdanh.door.DoorWatch;
import vn.vinhdanh.door.ExpiredForm;
import vn.vinhdanh.door.FormOrEnded;
import vn.vinhdanh.door.SignInDetails;
import vn.vinhdanh.door.SignedIn;

/**
 * Who may reach what in the console: nothing but the sign-in page without signing in; views by the permission they name. The session
 * id changes at the sign-in. What the content security policy needs and why: {@code docs/decisions/0010-console-csp.md}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ConsoleSecurity {

    ConsoleSecurity() {}

    /** Whom the door turned away stands where refused sign-ins stand. */
    @Bean
    DoorWatch doorWatch(RefusalLog log) {
        return (reason, address) -> log.note(
                switch (reason) {
                    case TOO_LONG -> Refusal.TOO_LONG;
                    case TOO_MANY -> Refusal.TOO_MANY;
                    case TOO_MUCH -> Refusal.TOO_MUCH;
                },
                SignInPlace.CONSOLE,
                "",
                address,
                "");
    }

    @Bean
    SecurityFilterChain console(HttpSecurity http, PasswordCheck passwords, RequestUtil vaadin, ClosedDoors doors)
            throws Exception {
        http.authenticationProvider(passwords);
        // else the application's own authentication manager, which knows the same check, would try and count each wrong
        // password again
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/*.css", "/vinhdanh/**", "/lumo/**", "/favicon.ico", "/error")
                        .permitAll()
                        // pictures of the guides; whatever else is no view is refused
                        .requestMatchers("/guides/images/**")
                        .hasAuthority(Permission.VIEW_CONSOLE.name()));
        // Vaadin's pages are forwarded, and Tomcat commits a forwarded response before late headers are written
        http.headers(headers -> headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                })
                .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .frameOptions(frame -> frame.sameOrigin())
                .crossOriginOpenerPolicy(opener -> opener.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN)));
        // Vaadin guards its own messages by a token of its own; it would leave the form without one
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest));
        // whether a view is an official's to see is asked by Vaadin later: what is refused here is no view
        http.exceptionHandling(refusals -> refusals.accessDeniedHandler(new ExpiredForm(404, doors::form))
                .defaultAuthenticationEntryPointFor(new FormOrEnded(), ConsoleSecurity::isPage));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                pages -> pages.loginView(LoginView.class).enableCsrfConfiguration(false));
        http.formLogin(
                form -> form.authenticationDetailsSource(SignInDetails::new).failureHandler(new SignInFailure()));
        return http.build();
    }

    /** Whose step it is: the official's of the session, or whom a step within it acts as. */
    @Bean
    static SecurityContextHolderStrategy actingContext() {
        return new ActingContext();
    }

    /** A session ends when its account is closed or changed. */
    @Bean
    SignedIn signedIn(SignIn signIn) {
        return principal -> principal instanceof SignedInOfficial official && signIn.stillHolds(official);
    }

    /** Tells {@link ClosedDoors} of whom a service of the core turned away. */
    @Bean
    AuthorizationEventPublisher refusedSteps(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getParameter("v-r") == null
                && accept != null
                && accept.contains("text/html");
    }

    /** Views name permissions, not roles: no prefix. */
    @Bean
    static GrantedAuthorityDefaults grantedAuthorityDefaults() {
        return new GrantedAuthorityDefaults("");
    }
}
