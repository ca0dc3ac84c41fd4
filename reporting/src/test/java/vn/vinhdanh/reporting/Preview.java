package vn.vinhdanh.reporting;

import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.TestDatabaseInitializer;

/** Runs reporting on random figures in a throw-away database, to look at its pages while building them. */
public final class Preview {

    /** @param args number of honours, then Spring Boot arguments */
    public static void main(String[] args) {
        var facts = new Facts(TestDatabase.shared());
        facts.write(Facts.random(Integer.parseInt(args[0]), 7));
        facts.account("thongke", "VinhDanh@Demo1", "REPORTING_OFFICIAL", "OPEN", false);
        new SpringApplicationBuilder(ReportingApplication.class)
                .initializers(new TestDatabaseInitializer())
                .run(args);
    }
}
