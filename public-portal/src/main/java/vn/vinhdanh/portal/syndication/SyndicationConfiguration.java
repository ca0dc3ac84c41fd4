package vn.vinhdanh.portal.syndication;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every page be marked for machines. */
@Configuration(proxyBeanMethods = false)
class SyndicationConfiguration implements WebMvcConfigurer {

    private final PageMarks marks;

    SyndicationConfiguration(PageMarks marks) {
        this.marks = marks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(marks);
    }
}
