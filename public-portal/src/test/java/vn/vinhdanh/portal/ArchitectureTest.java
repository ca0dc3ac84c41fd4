package vn.vinhdanh.portal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The portal enters only the showcase, and no other application. */
@AnalyzeClasses(packages = "vn.vinhdanh.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entersNoOtherApplication = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.vinhdanh.reporting..", "vn.vinhdanh.admin..", "vn.vinhdanh.launcher..");

    @ArchTest
    static final ArchRule entersOnlyTheShowcase = noClasses()
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("vn.vinhdanh.core..")
                    .and(not(JavaClass.Predicates.resideInAnyPackage(
                            "vn.vinhdanh.core.shared..", "vn.vinhdanh.core.publication.."))))
            .because("what citizens see comes from published records only");

    @ArchTest
    static final ArchRule hasNoEntitiesAndNoSession = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.security..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.servlet.http.HttpSession");
}
