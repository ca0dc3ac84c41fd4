package vn.vinhdanh.admin;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import org.springframework.scheduling.annotation.Scheduled;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.core.shared.RepeatedStep;

/** The console shows what the core does, and enters no other application. */
@AnalyzeClasses(packages = "vn.vinhdanh.admin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entersNoOtherApplication = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.vinhdanh.portal..", "vn.vinhdanh.reporting..", "vn.vinhdanh.launcher..");

    /** An installation without {@code --demo} has nothing invented on its class path, and nothing that only inventions need. */
    @ArchTest
    static void theDemonstrationIsNoPartOfTheConsole(JavaClasses classes) {
        for (String invented : new String[] {
            "demo/units.csv",
            "vn/vinhdanh/demonstration/Demonstration.class",
            "com/openhtmltopdf/pdfboxout/PdfRendererBuilder.class"
        }) {
            assertThat(ArchitectureTest.class.getClassLoader().getResource(invented))
                    .as(invented)
                    .isNull();
        }
        assertThat(classes).noneMatch(c -> c.getSimpleName().startsWith("Demo"));
    }

    @ArchTest
    static final ArchRule viewsLeaveTransactionsAndPermissionsToTheCore = noClasses()
            .should()
            .beAnnotatedWith("org.springframework.transaction.annotation.Transactional")
            .orShould()
            .beAnnotatedWith("org.springframework.security.access.prepost.PreAuthorize");

    /** What the clock repeats by day: an outage of the database is one stack trace in the log, not one at every beat. */
    @ArchTest
    static final ArchRule whatTheClockRepeatsIsARepeatedStep = classes()
            .that()
            .containAnyMethodsThat(DescribedPredicate.describe(
                    "the clock repeats",
                    method -> method.tryGetAnnotationOfType(Scheduled.class)
                            .filter(when -> when.cron().isEmpty())
                            .isPresent()))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RepeatedStep.class);

    @ArchTest
    static final ArchRule oneWayToAskBeforeAStep = noClasses()
            .that()
            .doNotBelongToAnyOf(Asking.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ConfirmDialog.class)
            .because("Asking names the thing");

    @ArchTest
    static final ArchRule nothingIsCutToALength = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("setMaxLength")))
            .because("a browser cuts what is pasted; Counted says that it is too long");

    @ArchTest
    static final ArchRule oneWayToEnterAnHour = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DateTimePicker.class)
            .because("DayAndHour says why a day is none");

    @ArchTest
    static final ArchRule viewsSeeRecordsNotRows = noClasses()
            .that()
            .areAssignableTo("com.vaadin.flow.component.Component")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.jdbc..");
}
