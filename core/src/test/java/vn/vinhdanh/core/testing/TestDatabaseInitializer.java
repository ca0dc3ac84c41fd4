package vn.vinhdanh.core.testing;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Points an application at the shared test database, for tests of the applications:
 * {@code @ContextConfiguration(initializers = TestDatabaseInitializer.class)}.
 */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database", TestDatabase.shared().environment()));
        if (ClassUtils.isPresent("org.springframework.security.crypto.password.PasswordEncoder", null)) {
            CheapHashing.register((BeanDefinitionRegistry) context.getBeanFactory());
        }
    }
}
