package vn.vinhdanh.admin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts this application. */
@SpringBootApplication
public class ConsoleApplication {

    ConsoleApplication() {}

    /** @param args Spring Boot arguments */
    public static void main(String[] args) {
        SpringApplication.run(ConsoleApplication.class, args);
    }
}
