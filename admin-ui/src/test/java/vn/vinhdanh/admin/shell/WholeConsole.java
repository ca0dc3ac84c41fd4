package vn.vinhdanh.admin.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import vn.vinhdanh.admin.ConsoleApplication;
import vn.vinhdanh.core.testing.TestDatabaseInitializer;

/**
 * The one console that all tests of this module share, on a port of its own and with a clock that can be put ahead: to start it is half a
 * minute of a processor, and Vaadin's security strategy is one for the whole JVM, which two of them would fight for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = {ConsoleApplication.class, MovableClock.OfTheConsole.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "vaadin.productionMode=true"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface WholeConsole {}
