package vn.vinhdanh.portal.page;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Wires language, templates and static files. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        return new Language();
    }

    @Bean
    static MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/portal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Language.VIETNAMESE);
        return messages;
    }

    @Bean
    SpringTemplateEngine templateEngine(ITemplateResolver templates) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setLinkBuilder(new LanguageLinks());
        engine.setEnableSpringELCompiler(true);
        return engine;
    }

    /** Measures what is rendered; ready pages, which count themselves, need not wait for it. */
    @Bean
    FilterRegistrationBean<ServerHttpObservationFilter> observation(ObservationRegistry observations) {
        var filter = new FilterRegistrationBean<>(new ServerHttpObservationFilter(observations));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return filter;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/portal/**")
                .addResourceLocations("classpath:/static/portal/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/vinhdanh/**")
                .addResourceLocations("classpath:/META-INF/resources/vinhdanh/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }
}
