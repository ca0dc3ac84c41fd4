package vn.vinhdanh.admin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
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

    /** Has some threads, so that what waits for a mail server or reads every file keeps nothing else of the clock waiting. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.build();
    }
}
