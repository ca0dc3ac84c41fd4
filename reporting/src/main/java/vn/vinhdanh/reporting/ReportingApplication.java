package vn.vinhdanh.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts this application. */
@SpringBootApplication
public class ReportingApplication {

    ReportingApplication() {}

    /** @param args Spring Boot arguments */
    public static void main(String[] args) {
        SpringApplication.run(ReportingApplication.class, args);
    }
}
