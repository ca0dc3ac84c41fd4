package vn.vinhdanh.reporting.api;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.reporting.api.ApiProblem.Reason;

/**
 * The chain of the API, apart from that of the pages: no session, no form, no cookie in either direction, no other site's page (there is no
 * CORS). Denies by default; the description alone is read without a token.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    ApiSecurity() {}

    @Bean
    @Order(0)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            ApiTokens tokens,
            ApiCalls calls,
            Problems problems,
            RefusalLog refusals,
            @Value("${vinhdanh.reporting.api-per-minute:60}") long most) {
        return http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(TokenDoor.DESCRIPTIONS.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(TokenDoor.AUTHORITY))
                .addFilterBefore(new TokenDoor(tokens, calls, problems, refusals, most), AuthorizationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, why) ->
                                problems.write(request, response, new ApiProblem(Reason.NO_TOKEN)))
                        .accessDeniedHandler((request, response, why) ->
                                problems.write(request, response, new ApiProblem(Reason.NO_TOKEN))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
