package vn.vinhdanh.admin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.vinhdanh.core.CoreConfiguration;

/** Starts the console: the only application that writes the domain. */
@SpringBootApplication
@EnableScheduling
@Import(CoreConfiguration.class)
public class ConsoleApplication {

    ConsoleApplication() {}

    /** @param args Spring Boot arguments */
    public static void main(String[] args) {
        SpringApplication.run(ConsoleApplication.class, args);
    }
}
