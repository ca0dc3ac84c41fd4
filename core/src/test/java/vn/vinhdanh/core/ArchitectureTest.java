package vn.vinhdanh.core;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static java.util.Map.entry;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapstruct.Mapper;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;
import vn.vinhdanh.core.evidence.EvidenceReading;
import vn.vinhdanh.core.nomination.DossierQueries;
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
            "find",
            "organisation",
            "account",
            "draft",
            "inbox",
            "letter",
            "catalogue",
            "campaign",
            "bloc",
            "decision",
            "annex",
            "evidence",
            "eligibility",
            "round",
            "nomination",
            "opinion",
            "consultation",
            "council",
            "upward",
            "registration",
            "announcement",
            "errorreport",
            "subscription",
            "notice",
            "publication",
            "statistics",
            "proof");

    /** The rooms that a room calls, by their classes or by their tables; whoever wants another says so here. */
    static final Map<String, Set<String>> NEIGHBOURS = Map.ofEntries(
            entry("shared", Set.of()),
            entry("signin", Set.of("shared")),
            entry("migration", Set.of("shared")),
            entry("ledger", Set.of("shared")),
            entry("matter", Set.of("shared", "ledger")),
            entry("attachment", Set.of("shared", "ledger")),
            entry("officefile", Set.of("shared")),
            entry("find", Set.of("shared")),
            entry("organisation", Set.of("shared", "ledger", "find")),
            entry("account", Set.of("shared", "signin", "ledger", "matter", "organisation")),
            entry("draft", Set.of("shared", "account")),
            entry("inbox", Set.of("shared", "ledger", "account")),
            entry("letter", Set.of("shared", "account")),
            entry("catalogue", Set.of("shared", "ledger", "find", "matter", "account")),
            entry("campaign", Set.of("shared", "ledger", "find", "matter", "organisation", "account")),
            entry("bloc", Set.of("shared", "ledger", "find", "organisation", "campaign")),
            entry(
                    "decision",
                    Set.of("shared", "ledger", "find", "matter", "organisation", "account", "catalogue", "campaign")),
            entry(
                    "annex",
                    Set.of(
                            "shared",
                            "ledger",
                            "officefile",
                            "organisation",
                            "account",
                            "catalogue",
                            "campaign",
                            "decision")),
            entry(
                    "evidence",
                    Set.of(
                            "shared",
                            "ledger",
                            "matter",
                            "officefile",
                            "organisation",
                            "account",
                            "catalogue",
                            "annex")),
            entry(
                    "eligibility",
                    Set.of("shared", "ledger", "organisation", "account", "catalogue", "decision", "evidence")),
            entry("round", Set.of("shared", "ledger", "organisation", "account", "catalogue", "campaign")),
            entry(
                    "nomination",
                    Set.of(
                            "shared",
                            "ledger",
                            "matter",
                            "attachment",
                            "organisation",
                            "account",
                            "catalogue",
                            "campaign",
                            "decision",
                            "officefile",
                            "annex",
                            "evidence",
                            "eligibility",
                            "round")),
            entry(
                    "opinion",
                    Set.of(
                            "shared",
                            "ledger",
                            "matter",
                            "account",
                            "inbox",
                            "letter",
                            "catalogue",
                            "round",
                            "nomination")),
            entry("consultation", Set.of("shared", "ledger", "organisation", "account", "nomination")),
            entry(
                    "council",
                    Set.of(
                            "shared",
                            "officefile",
                            "catalogue",
                            "eligibility",
                            "round",
                            "nomination",
                            "opinion",
                            "consultation")),
            entry(
                    "upward",
                    Set.of(
                            "shared",
                            "ledger",
                            "matter",
                            "attachment",
                            "officefile",
                            "account",
                            "catalogue",
                            "decision",
                            "round",
                            "nomination",
                            "opinion",
                            "consultation")),
            entry(
                    "registration",
                    Set.of("shared", "ledger", "matter", "organisation", "account", "decision", "nomination", "round")),
            entry(
                    "announcement",
                    Set.of("shared", "ledger", "find", "matter", "attachment", "organisation", "account", "inbox")),
            entry(
                    "errorreport",
                    Set.of("shared", "ledger", "organisation", "account", "inbox", "letter", "catalogue", "decision")),
            entry("subscription", Set.of("shared", "account", "inbox", "letter", "decision", "announcement")),
            entry(
                    "notice",
                    Set.of(
                            "shared",
                            "matter",
                            "organisation",
                            "account",
                            "inbox",
                            "letter",
                            "nomination",
                            "opinion",
                            "consultation",
                            "errorreport")),
            entry(
                    "publication",
                    Set.of(
                            "shared",
                            "ledger",
                            "attachment",
                            "organisation",
                            "account",
                            "catalogue",
                            "campaign",
                            "bloc",
                            "decision",
                            "nomination",
                            "opinion",
                            "announcement",
                            "errorreport",
                            "subscription")),
            entry(
                    "statistics",
                    Set.of(
                            "shared",
                            "organisation",
                            "account",
                            "catalogue",
                            "campaign",
                            "bloc",
                            "decision",
                            "round",
                            "nomination",
                            "registration")),
            entry(
                    "proof",
                    Set.of(
                            "shared",
                            "ledger",
                            "organisation",
                            "account",
                            "catalogue",
                            "campaign",
                            "bloc",
                            "decision",
                            "opinion",
                            "announcement",
                            "errorreport",
                            "publication",
                            "statistics")));

    /** Public services that are no doors for people: rooms call them inside their own authorised step, or to let people in. */
    private static final Set<String> DOORS_FOR_NO_PEOPLE = Set.of(
            "vn.vinhdanh.core.ledger.Ledger",
            "vn.vinhdanh.core.matter.TwoPeople",
            "vn.vinhdanh.core.account.SignIn",
            "vn.vinhdanh.core.account.Colleagues",
            "vn.vinhdanh.core.letter.Outbox");

    @ArchTest
    static void everyRoomIsKnownAndNoneIsEmpty(JavaClasses classes) {
        var found = classes.stream()
                .map(ArchitectureTest::room)
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toSet());
        assertThat(ROOMS).containsAll(found);
        assertThat(classes.size()).isGreaterThan(100);
    }

    @ArchTest
    static void aRoomCallsOnlyItsNeighbours(JavaClasses classes) {
        var called = TableDoorsTest.neighbours();
        ROOMS.forEach(room -> called.putIfAbsent(room, new TreeSet<>()));
        for (JavaClass from : classes) {
            var room = room(from);
            if (!room.isEmpty()) {
                from.getDirectDependenciesFromSelf().stream()
                        .map(to -> room(to.getTargetClass()))
                        .filter(to -> !to.isEmpty() && !to.equals(room))
                        .forEach(to -> called.computeIfAbsent(room, r -> new TreeSet<>())
                                .add(to));
            }
        }
        assertThat(called).isEqualTo(NEIGHBOURS);
    }

    @ArchTest
    static void aRoomsNeighboursAreRoomsBeforeIt(JavaClasses classes) {
        assertThat(NEIGHBOURS.keySet()).hasSameElementsAs(ROOMS);
        NEIGHBOURS.forEach((room, neighbours) ->
                assertThat(ROOMS.subList(0, ROOMS.indexOf(room))).as(room).containsAll(neighbours));
    }

    /** The room that a class is in; empty when it is in none. */
    private static String room(JavaClass c) {
        var prefix = "vn.vinhdanh.core.";
        return c.getPackageName().startsWith(prefix)
                ? c.getPackageName().substring(prefix.length()).replaceFirst("\\..*", "")
                : "";
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
            .notBePublic();

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

    /** Where rows are read before there is a pool, and the one way itself. */
    private static final String[] READING_BY_HAND = {"..core.shared..", "..core.migration.."};

    @ArchTest
    static final ArchRule rowsAreReadThroughOneDoor = noClasses()
            .that()
            .resideOutsideOfPackages(READING_BY_HAND)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.ResultSet");

    /** Rooms whose things belong to units; a service there that has nothing to do with units is named with its reason. */
    private static final Set<String> ROOMS_OF_UNITS = Set.of(
            "organisation",
            "account",
            "campaign",
            "bloc",
            "decision",
            "evidence",
            "eligibility",
            "nomination",
            "consultation",
            "registration",
            "errorreport");

    private static final Set<String> OF_NO_UNIT = Set.of(
            // the system's own, and everybody's own password and settings
            "vn.vinhdanh.core.account.FirstAccount",
            "vn.vinhdanh.core.account.OwnPassword",
            "vn.vinhdanh.core.account.OfficialSettings",
            // what colleagues are called, whom every official knows by their acts
            "vn.vinhdanh.core.account.OfficialNames",
            // names and filters of lists, no rows: those are read by the doors of the lists
            "vn.vinhdanh.core.account.ListExports",
            "vn.vinhdanh.core.account.ListViews",
            // read by the system for the public, of whom nobody has units
            "vn.vinhdanh.core.decision.ConfirmedWithdrawals",
            // what units are called and what became of them is public
            "vn.vinhdanh.core.organisation.UnitsOfToday",
            // how the installation stands, not whom it knows
            "vn.vinhdanh.core.account.SignInAddresses",
            // who of the board is away, whatever units they act for
            "vn.vinhdanh.core.nomination.Absences",
            // only officials without a limit
            "vn.vinhdanh.core.account.PasswordHandover",
            "vn.vinhdanh.core.account.RefusedSignIns",
            "vn.vinhdanh.core.errorreport.ErrorReportIntake");

    @ArchTest
    static void everyDoorToWhatBelongsToUnitsAsksForTheScope(JavaClasses classes) {
        // who asks for recipients, their evidence, dossiers or reports about them is told of the scope's alone
        var scope = Set.of(
                classes.get(UnitScope.class),
                classes.get(RecipientQueries.class),
                classes.get(EvidenceReading.class),
                classes.get(DossierQueries.class),
                classes.get(ErrorReportQueries.class));
        var forgotten = classes.stream()
                .filter(doorsForPeople())
                .filter(c -> ROOMS_OF_UNITS.contains(
                        c.getPackageName().substring(c.getPackageName().lastIndexOf('.') + 1)))
                .filter(c -> !OF_NO_UNIT.contains(c.getName()))
                .filter(c -> !asks(c, scope)
                        && dependencies(c, c.getPackageName())
                                .noneMatch(own -> asks(own, scope)
                                        || dependencies(own, c.getPackageName()).anyMatch(next -> asks(next, scope))))
                .map(JavaClass::getName)
                .toList();
        assertThat(forgotten).isEmpty();
    }

    private static boolean asks(JavaClass c, Set<JavaClass> scope) {
        return c.getDirectDependenciesFromSelf().stream().anyMatch(d -> scope.contains(d.getTargetClass()));
    }

    /** The inner classes of the room that a class uses, such as the one that loads for every step; these use others. */
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
