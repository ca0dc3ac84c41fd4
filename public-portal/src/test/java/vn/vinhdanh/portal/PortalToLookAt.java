package vn.vinhdanh.portal;

import java.nio.file.Files;
import java.util.HashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.vinhdanh.core.testing.TestDatabase;

/** Starts the portal with the {@link FakeProvince} on a throw-away database, to look at pages while they are made. */
final class PortalToLookAt {

    private PortalToLookAt() {}

    /** @param args Spring Boot arguments, e.g. {@code --server.port=18600} */
    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory("vinhdanh-portal-");
        FakeProvince.storeFiles(home);
        var database = TestDatabase.shared();
        new TestShowcase(database).show(FakeProvince.records());
        var properties = new HashMap<>(database.environment());
        properties.put("vinhdanh.home", home.toString());
        properties.put("management.server.port", "-1");
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("look", properties));
        var application = new SpringApplication(PortalApplication.class);
        application.setEnvironment(environment);
        application.run(args);
    }
}
