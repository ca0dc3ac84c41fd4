package vn.vinhdanh.reporting;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Reporting reads figures only, and enters no other application. */
@AnalyzeClasses(packages = "vn.vinhdanh.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entersNoOtherApplication = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.vinhdanh.portal..", "vn.vinhdanh.admin..", "vn.vinhdanh.launcher..");

    @ArchTest
    static final ArchRule readsFiguresAndEntersNoRoomButThoseForSigningInAndForReadingFiles = noClasses()
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("vn.vinhdanh.core..")
                    .and(not(JavaClass.Predicates.resideInAnyPackage(
                            "vn.vinhdanh.core.shared..",
                            "vn.vinhdanh.core.signin..",
                            "vn.vinhdanh.core.officefile.."))))
            .because(
                    "figures are counted from the report schema only, sign-in is one piece of code, and files are read by the"
                            + " guarded readers");

    @ArchTest
    static final ArchRule drawsWithoutKnowingWhat = noClasses()
            .that()
            .resideInAPackage("vn.vinhdanh.reporting.chart..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("vn.vinhdanh..")
                    .and(not(JavaClass.Predicates.resideInAnyPackage(
                            "vn.vinhdanh.reporting.chart..", "vn.vinhdanh.reporting.shared.."))))
            .because("a picture is drawn from numbers and words");

    @ArchTest
    static final ArchRule hasNoEntities =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.hibernate..");
}
