package vn.vinhdanh.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The console shows what the core does, and enters no other application. */
@AnalyzeClasses(packages = "vn.vinhdanh.admin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule entersNoOtherApplication = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.vinhdanh.portal..", "vn.vinhdanh.reporting..", "vn.vinhdanh.launcher..");

    @ArchTest
    static final ArchRule viewsLeaveTransactionsAndPermissionsToTheCore = noClasses()
            .should()
            .beAnnotatedWith("org.springframework.transaction.annotation.Transactional")
            .orShould()
            .beAnnotatedWith("org.springframework.security.access.prepost.PreAuthorize");

    @ArchTest
    static final ArchRule viewsSeeRecordsNotRows = noClasses()
            .that()
            .areAssignableTo("com.vaadin.flow.component.Component")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.jdbc..");
}
