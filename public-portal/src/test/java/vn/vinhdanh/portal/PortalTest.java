package vn.vinhdanh.portal;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.TestDatabaseInitializer;

/** A test of the whole portal over HTTP, following the shared test database that shows the {@link FakeProvince}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "vinhdanh.portal.poll=100ms",
            "vinhdanh.portal.comment-least-age=0s",
            "vinhdanh.portal.comments-at-once=200",
            "vinhdanh.portal.printed-rows=100",
            "vinhdanh.portal.address=https://vinhdanh.example",
            "vinhdanh.portal.contact=Số 1, đường Minh Họa, phường Hoa Lư",
            "vinhdanh.portal.email=thidua@ninhbinh.example"
        })
@ContextConfiguration(initializers = {TestDatabaseInitializer.class, PortalTest.Province.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface PortalTest {

    /** Shows the province and gives the portal a home of its own. */
    final class Province implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var home = Files.createTempDirectory("vinhdanh-portal-");
                FakeProvince.storeFiles(home);
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("portal-home", Map.of("vinhdanh.home", home.toString())));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            new TestShowcase(TestDatabase.shared()).show(FakeProvince.records());
        }
    }
}
