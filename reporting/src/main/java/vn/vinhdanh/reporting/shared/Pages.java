package vn.vinhdanh.reporting.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The language of the pages: chosen in the address, remembered in a cookie. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    Pages() {}

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RememberedLanguage())
                // who asks with a token has no cookies
                .excludePathPatterns("/api/**");
    }

    /** Keeps a language that was asked for in the address. */
    private static final class RememberedLanguage implements HandlerInterceptor {

        RememberedLanguage() {}

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getParameter(Languages.PARAMETER) != null) {
                var languages = new Languages();
                languages.setLocale(request, response, languages.resolveLocale(request));
            }
            return true;
        }
    }
}
