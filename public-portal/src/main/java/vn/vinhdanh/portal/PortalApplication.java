package vn.vinhdanh.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts this application. */
@SpringBootApplication
public class PortalApplication {

    PortalApplication() {}

    /** @param args Spring Boot arguments */
    public static void main(String[] args) {
        SpringApplication.run(PortalApplication.class, args);
    }
}
