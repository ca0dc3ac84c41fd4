package vn.vinhdanh.core;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapstruct.Mapper;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitScope;

/** The rooms of the core keep their order, their doors and their keys. */
@AnalyzeClasses(packages = "vn.vinhdanh.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** A room calls only rooms before it. */
    private static final List<String> ROOMS = List.of(
            "shared",
            "signin",
            "migration",
            "ledger",
            "matter",
            "attachment",
            "officefile",
            "organisation",
            "account",
            "inbox",
            "catalogue",
            "campaign",
            "bloc",
            "decision",
            "annex",
            "evidence",
            "eligibility",
            "announcement",
            "errorreport",
            "subscription",
            "publication",
            "statistics",
            "proof");

    /** Public services that are no doors for people: rooms call them inside their own authorised step, or to let people in. */
    private static final Set<String> DOORS_FOR_NO_PEOPLE = Set.of(
            "vn.vinhdanh.core.ledger.Ledger", "vn.vinhdanh.core.matter.TwoPeople", "vn.vinhdanh.core.account.SignIn");

    @ArchTest
    static void everyRoomIsKnownAndNoneIsEmpty(JavaClasses classes) {
        var found = classes.stream()
                .filter(c -> !c.getPackageName().equals("vn.vinhdanh.core"))
                .map(c -> c.getPackageName()
                        .substring("vn.vinhdanh.core.".length())
                        .replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(ROOMS).containsAll(found);
        assertThat(classes.size()).isGreaterThan(100);
    }

    @ArchTest
    static void aRoomCallsOnlyRoomsBeforeIt(JavaClasses classes) {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            var later = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(room -> "vn.vinhdanh.core." + room + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("vn.vinhdanh.core." + ROOMS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .because("rooms are ordered: " + String.join(", ", ROOMS))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule aggregatesStayInTheirRoom =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositoriesStayInTheirRoom =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule mappersStayInTheirRoom = classes()
            .that()
            .areAnnotatedWith(Mapper.class)
            .or()
            .haveSimpleNameEndingWith("Mapper")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregatesHaveNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule everyDoorForPeopleIsLocked = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(are(doorsForPeople()))
            .should(beLocked());

    @ArchTest
    static final ArchRule everyDoorForPeopleIsOneTransaction = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(are(doorsForPeople()))
            .should(beInATransaction());

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .resideInAnyPackage("..util..", "..dto..", "..impl..", "..helper..");

    @ArchTest
    static final ArchRule noWebInTheCore = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "com.vaadin..");

    /** Rooms whose things belong to units; a service there that has nothing to do with units is named with its reason. */
    private static final Set<String> ROOMS_OF_UNITS =
            Set.of("organisation", "account", "campaign", "bloc", "decision", "evidence", "eligibility", "errorreport");

    private static final Set<String> OF_NO_UNIT = Set.of(
            // the system's own, and everybody's own password and settings
            "vn.vinhdanh.core.account.FirstAccount",
            "vn.vinhdanh.core.account.OwnPassword",
            "vn.vinhdanh.core.account.OfficialSettings",
            // read by the system for the public, of whom nobody has units
            "vn.vinhdanh.core.decision.ConfirmedWithdrawals",
            // how the installation stands, not whom it knows
            "vn.vinhdanh.core.account.SignInAddresses",
            // only officials without a limit
            "vn.vinhdanh.core.account.PasswordHandover",
            "vn.vinhdanh.core.account.RefusedSignIns",
            "vn.vinhdanh.core.errorreport.ErrorReportIntake");

    @ArchTest
    static void everyDoorToWhatBelongsToUnitsAsksForTheScope(JavaClasses classes) {
        // who asks for recipients, their evidence or reports about them is told of the scope's alone
        var scope = Set.of(
                classes.get(UnitScope.class),
                classes.get(RecipientQueries.class),
                classes.get(EvidenceReading.class),
                classes.get(ErrorReportQueries.class));
        var forgotten = classes.stream()
                .filter(doorsForPeople())
                .filter(c -> ROOMS_OF_UNITS.contains(
                        c.getPackageName().substring(c.getPackageName().lastIndexOf('.') + 1)))
                .filter(c -> !OF_NO_UNIT.contains(c.getName()))
                .filter(c ->
                        !asks(c, scope) && dependencies(c, c.getPackageName()).noneMatch(own -> asks(own, scope)))
                .map(JavaClass::getName)
                .toList();
        assertThat(forgotten).isEmpty();
    }

    private static boolean asks(JavaClass c, Set<JavaClass> scope) {
        return c.getDirectDependenciesFromSelf().stream().anyMatch(d -> scope.contains(d.getTargetClass()));
    }

    /** The inner classes of the room that a class uses, such as the one that loads for every step. */
    private static Stream<JavaClass> dependencies(JavaClass c, String room) {
        return c.getDirectDependenciesFromSelf().stream()
                .map(d -> d.getTargetClass())
                .filter(t -> t.getPackageName().equals(room)
                        && !t.equals(c)
                        && !t.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static DescribedPredicate<JavaClass> doorsForPeople() {
        return DescribedPredicate.describe(
                "public services",
                c -> c.isAnnotatedWith(Service.class)
                        && c.getModifiers().contains(JavaModifier.PUBLIC)
                        && !DOORS_FOR_NO_PEOPLE.contains(c.getName()));
    }

    private static ArchCondition<JavaMethod> beLocked() {
        return condition(
                "have @PreAuthorize",
                m -> m.isAnnotatedWith(PreAuthorize.class) || m.getOwner().isAnnotatedWith(PreAuthorize.class));
    }

    private static ArchCondition<JavaMethod> beInATransaction() {
        return condition(
                "have @Transactional",
                m -> m.isAnnotatedWith(Transactional.class) || m.getOwner().isAnnotatedWith(Transactional.class));
    }

    private static ArchCondition<JavaMethod> condition(String name, java.util.function.Predicate<JavaMethod> holds) {
        return new ArchCondition<>(name) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.getModifiers().contains(JavaModifier.STATIC) && !holds.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not " + name));
                }
            }
        };
    }
}
