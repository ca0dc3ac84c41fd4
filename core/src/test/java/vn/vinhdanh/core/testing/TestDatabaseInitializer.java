package vn.vinhdanh.core.testing;

import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.crypto.password.PasswordEncoder;

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
        // a fifth of what all tests cost was the hashing of their officials' passwords
        ((BeanDefinitionRegistry) context.getBeanFactory())
                .registerBeanDefinition(
                        "cheapPasswordEncoder",
                        BeanDefinitionBuilder.rootBeanDefinition(PasswordEncoder.class, CheapHashing::encoder)
                                .setPrimary(true)
                                .getBeanDefinition());
    }
}
