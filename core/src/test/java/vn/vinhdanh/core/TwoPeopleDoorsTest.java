package vn.vinhdanh.core;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.PasswordHandover;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.nomination.DossierGathering;
import vn.vinhdanh.core.nomination.DossierSigning;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.registration.RegistrationBook;
import vn.vinhdanh.core.upward.UpwardBook;

/**
 * Nobody can add a step to a matter of two people that forgets to keep who took it: every public step that writes, in every service of
 * these matters, keeps a part or asks for another one, or is named here with its reason.
 */
@AnalyzeClasses(packages = "vn.vinhdanh.core", importOptions = ImportOption.DoNotIncludeTests.class)
class TwoPeopleDoorsTest {

    /** Rooms of which every service is about such a matter. */
    private static final Set<String> ROOMS = Set.of("decision", "catalogue", "campaign", "announcement");

    /** Services in rooms that keep other things too. */
    private static final Set<Class<?>> SERVICES = Set.of(
            CompletenessRegister.class,
            AccountAdministration.class,
            PasswordHandover.class,
            DossierWriting.class,
            DossierSigning.class,
            DossierGathering.class,
            RegistrationBook.class,
            UpwardBook.class);

    /** Of which its two people speak to each other. */
    private static final Set<String> SPOKEN = Set.of("PasswordHandover.confirm");

    /** What keeps a part, or asks that it be another. */
    private static final Set<String> RULE = Set.of("tookPart", "handOver", "requireAnother");

    private static final String GONE = "nothing is left that could be approved";
    private static final String OWN = "takes back one's own, which is kept already";
    private static final String READERS = "readers' comments and counts are no matter of two people";
    private static final String ONE = "by one person after it went out, as decision 38 says among its costs";

    private static final Map<String, String> APART = Map.ofEntries(
            entry("DecisionApproval.returnForCorrection", "approves nothing; its version is asked"),
            entry("DecisionApproval.publishDue", "by the clock, of what was approved"),
            entry("DecisionDrafts.takeBack", OWN),
            entry("DecisionDrafts.delete", GONE),
            entry("HonourWithdrawal.takeBack", OWN),
            entry("UnitsAsText.askAgain", OWN),
            entry("LawChanges.takeBack", OWN),
            entry("CampaignEntry.delete", GONE),
            entry("CampaignLaunch.close", ONE),
            entry("ArticleWriting.discard", GONE),
            entry("ArticleCorrections.drop", "approves nothing; a correction is never edited"),
            entry("ArticlePublication.cancelSchedule", "makes it a draft again, as it was"),
            entry("ArticlePublication.moveTo", ONE),
            entry("ArticlePublication.withdraw", ONE),
            entry("ArticlePublication.publishDue", "by the clock, of what was approved"),
            entry("CommentIntake.table", READERS),
            entry("CommentIntake.take", READERS),
            entry("CommentIntake.takeIn", READERS),
            entry("CommentModeration.approve", READERS),
            entry("CommentModeration.reject", READERS),
            entry("CommentModeration.answer", READERS),
            entry("ReaderCounts.addUp", READERS),
            entry("CompletenessRegister.revoke", "approves nothing; its version is asked"),
            entry("UpwardBook.delete", GONE),
            entry("DossierWriting.delete", GONE),
            entry("DossierWriting.takeBack", "approves nothing; its version is asked"),
            entry("DossierSigning.giveBack", "approves nothing; its version is asked"),
            entry("DossierSigning.recall", "approves nothing; its version is asked"),
            entry(
                    "DossierSigning.withdraw",
                    "by the leader alone, of what another wrote; with a reason and told to the board"),
            entry("RegistrationBook.delete", GONE),
            entry("RegistrationBook.reopen", "approves nothing; its version is asked"),
            entry("AccountAdministration.close", "gives no password"),
            entry("AccountAdministration.createDemo", "the demonstration's, of which the password is known"));

    @ArchTest
    static void everyStepOfAMatterOfTwoPeopleKeepsWhoTookItOrAsksForAnother(JavaClasses classes) {
        var steps = steps(classes);
        assertThat(steps).hasSizeGreaterThan(40);
        assertThat(steps.stream()
                        .filter(step -> !reaches(step, RULE, new HashSet<>()))
                        .map(TwoPeopleDoorsTest::name)
                        .distinct())
                .as("steps that forget the two people; each exception has its reason above, and none is stale")
                .containsExactlyInAnyOrderElementsOf(APART.keySet());
    }

    /** Whom it concerns hears of it: a step that hands over says that it waits, one that asks for another says how it went. */
    @ArchTest
    static void everyStepThatHandsOverOrSettlesAMatterTellsIt(JavaClasses classes) {
        var told = Map.of("handOver", "waits", "requireAnother", "settled");
        told.forEach((does, tells) -> assertThat(steps(classes).stream()
                        .filter(step -> reaches(step, Set.of(does), new HashSet<>()))
                        .filter(step -> !reaches(step, Set.of(tells), new HashSet<>()))
                        .map(TwoPeopleDoorsTest::name)
                        .filter(name -> !SPOKEN.contains(name)))
                .as("%s and not %s", does, tells)
                .isEmpty());
    }

    private static List<JavaMethod> steps(JavaClasses classes) {
        return classes.stream()
                .filter(c ->
                        c.isAnnotatedWith(Service.class) && c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> ROOMS.contains(c.getPackageName().replaceFirst(".*\\.", ""))
                        || SERVICES.stream().anyMatch(c::isEquivalentTo))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC)
                        && !m.getModifiers().contains(JavaModifier.STATIC)
                        && !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(TwoPeopleDoorsTest::writes)
                .toList();
    }

    private static boolean writes(JavaMethod method) {
        if (method.isAnnotatedWith(Transactional.class)) {
            return !method.getAnnotationOfType(Transactional.class).readOnly();
        }
        return !method.getOwner().isAnnotatedWith(Transactional.class)
                || !method.getOwner().getAnnotationOfType(Transactional.class).readOnly();
    }

    /** Whether a step comes to the rule by the calls of its own room. */
    private static boolean reaches(JavaMethod method, Set<String> rule, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return false;
        }
        for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
            if (call.getTargetOwner().isEquivalentTo(TwoPeople.class)) {
                if (rule.contains(call.getName())) {
                    return true;
                }
            } else if (call.getTargetOwner()
                            .getPackageName()
                            .equals(method.getOwner().getPackageName())
                    && call.getTarget()
                            .resolveMember()
                            .filter(next -> reaches(next, rule, seen))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
