package vn.vinhdanh.reporting.shared;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.vinhdanh.core.shared.Schemas;

/** What reporting needs of the core without starting the core: the clock and the names of the schemas. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {

    ReportingConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Vietnamese and English, both whole: there is no third file to fall back on. */
    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        // the core says why a file is not read
        messages.setBasenames("messages/reporting", "messages/core");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    @ConditionalOnMissingBean
    Schemas schemas(@Value("${vinhdanh.schema-prefix:vinhdanh}") String prefix) {
        return new Schemas(prefix);
    }
}
