package vn.vinhdanh.core;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/**
 * Every public door of the core is really called: by nobody, by an official who may do nothing, by each role, by the system, and by an
 * official of another unit. Whom a door lets in is written in {@code doors.txt}, so that whoever opens one shows it.
 */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {

    private static final Set<Object> NOTHING = Set.of(Optional.empty(), List.of(), Set.of(), Map.of(), 0, false);

    /** Look at everything and write in transactions of their own: only called by those whom they refuse. */
    private static final Set<String> OF_ITS_OWN = Set.of(
            "proof.FigureProof.check()", "proof.FigureProof.mend()", "account.SignIn.signIn(String, String, Origin)");

    private static final String NAMES = "the names of all units are public, and what became of them";
    private static final String FILE =
            "about a file that the official brings; what it saves is asked once it is ready, as its room's tests show";
    private static final String BOARDS = "announcements are the board's and name no unit, as decision 14 says";
    private static final String MEETS = "the things here have none of it, whoever asks";

    /** Doors to what belongs to a unit that an official of another does not find shut, or where nobody can tell, each with its reason. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            entry("annex.AnnexImport.confirm(AnnexPreview, IntConsumer)", FILE),
            entry("annex.AnnexReading.preview(AnnexDocument, AnnexAnswers)", FILE),
            entry("annex.AnnexRemarks.of(AnnexPreview, Function)", FILE),
            entry("announcement.ArticleCorrections.correct(ArticleId, int, ArticleWritten, String)", BOARDS),
            entry("announcement.ArticleWriting.begin(ArticleWritten)", BOARDS),
            entry("announcement.ArticleWriting.begin(ArticleWritten, boolean)", BOARDS),
            entry("announcement.ArticleWriting.save(ArticleId, int, ArticleWritten)", BOARDS),
            entry("bloc.BlocQueries.candidates(int, BlocId)", "names units of the official's own scope only"),
            entry("bloc.BlocQueries.ofCampaign(CampaignId)", MEETS),
            entry("campaign.CampaignQueries.answering(CampaignId)", MEETS),
            entry(
                    "consultation.ConsultationQueries.answers(Consultation)",
                    "about what the official has read already; says yes or no"),
            entry("decision.HonourHistory.standing(Collection)", MEETS),
            entry(
                    "eligibility.EligibilitySurvey.ask(UnitId, EligibilityAsk, IntConsumer)",
                    "repeats the question, over nobody"),
            entry(
                    "evidence.EvidenceReading.forRules(EvidenceSpan, Consumer)",
                    "gives no page, as EvidenceBooksTest shows"),
            entry("evidence.RatingImport.choose(RatingList, int, RowChoice)", FILE),
            entry("evidence.RatingImport.confirm(RatingList, String)", FILE),
            entry("evidence.RatingImport.confirm(RatingList, String, Set)", FILE),
            entry("evidence.RatingImport.preview(RatingList)", FILE),
            entry("nomination.DossierQueries.comparison(DossierId, int)", "there is no such version, whoever asks"),
            entry(
                    "nomination.NomineeJudging.today(RoundId, List)",
                    "says of people out of reach what it says of those whom the register does not hold"),
            entry("nomination.NomineeQueries.standings(Collection, int)", MEETS),
            entry(
                    "nomination.NomineeRules.require(RoundId, List)",
                    "refuses all the same: the sample asks for an award that there is none of"),
            entry("registration.TitleOutcomes.of(List)", "says that nobody can tell, of rows that were read before"),
            entry("organisation.RecipientQueries.after(RecipientId, Collection, Set, int)", MEETS),
            entry("organisation.RecipientQueries.collectives(Collection)", MEETS),
            entry(
                    "organisation.RecipientRegister.forgetUnused(Collection)",
                    "forgets only what nothing names, in a step that was asked before"),
            entry(
                    "organisation.RecipientRegister.standing(Collection)",
                    "tells ids alone, in a step that asks itself whose they are"),
            entry(
                    "organisation.RecipientsApart.among(Set)",
                    "tells of ids alone, in a step that read them within what the official sees"),
            entry("organisation.UnitDirectory.below(UnitId)", NAMES),
            entry("organisation.UnitDirectory.get(Collection)", NAMES),
            entry("organisation.UnitDirectory.get(UnitId)", NAMES),
            entry("organisation.UnitDirectory.on(UnitId, LocalDate)", NAMES),
            entry("organisation.UnitDirectory.today(UnitId)", NAMES),
            entry("organisation.UnitsOfToday.of(UnitId)", NAMES),
            entry("organisation.UnitsOfToday.successions(UnitId)", NAMES));

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final TransactionTemplate undone;
    private final Map<String, Door> doors = new TreeMap<>();
    private DoorSamples samples;

    /** A method that is a door, and the bean through whose proxy it is called. */
    private record Door(Object bean, Class<?> service, Method method) {

        String name() {
            return service.getName().substring("vn.vinhdanh.core.".length())
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(", ", "." + method.getName() + "(", ")"));
        }
    }

    DoorsTest(ApplicationContext context, JdbcClient jdbc, Schemas schemas, PlatformTransactionManager transactions) {
        this.context = context;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.undone = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void findsDoorsAndMakesThingsToGiveThem() {
        samples = new DoorSamples(context);
        for (var bean : context.getBeanDefinitionNames()) {
            var type = context.getType(bean);
            if (type == null || !type.getName().startsWith("vn.vinhdanh.core.")) {
                continue;
            }
            var thing = context.getBean(bean);
            var service = AopUtils.getTargetClass(thing);
            for (var method : service.getDeclaredMethods()) {
                if (Modifier.isPublic(service.getModifiers())
                        && Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && (method.isAnnotationPresent(PreAuthorize.class)
                                || service.isAnnotationPresent(PreAuthorize.class))) {
                    var door = new Door(thing, service, method);
                    doors.put(door.name(), door);
                }
            }
        }
        assertThat(doors.values().stream().flatMap(this::withoutSample))
                .as("parameters of which DoorSamples has no sample: add one there")
                .isEmpty();
    }

    private Stream<String> withoutSample(Door door) {
        try {
            arguments(door);
            return Stream.empty();
        } catch (IllegalArgumentException none) {
            return Stream.of(door.name() + ": " + none.getMessage());
        }
    }

    @Test
    void everyDoorLetsInWhomTheTableSaysAndNobodyElse() throws IOException {
        var said = table();
        var seen = new TreeMap<String, Set<String>>();
        doors.keySet().forEach(name -> seen.put(name, new LinkedHashSet<>()));
        long head = head();
        // whoever is refused is refused before anything is begun, so that nothing needs to be undone
        eachCall((door, caller, who) -> {
            if (said.containsKey(door.name()) && !said.get(door.name()).contains(caller)) {
                if (!call(door, who).refused()) {
                    seen.get(door.name()).add(caller);
                }
            }
        });
        assertThat(head()).as("what was refused left nothing on the audit").isEqualTo(head);
        eachCall((door, caller, who) -> {
            if (said.getOrDefault(door.name(), Set.of(caller)).contains(caller)
                    && (OF_ITS_OWN.contains(door.name())
                            || !undone(() -> call(door, who)).refused())) {
                seen.get(door.name()).add(caller);
            }
        });
        if (!seen.equals(said)) {
            Files.write(
                    Path.of("target/doors.txt"),
                    seen.entrySet().stream()
                            .map(line -> line.getKey() + ": " + String.join(" ", line.getValue()))
                            .toList());
        }
        assertThat(seen)
                .as("doors.txt says whom each door lets in, one line a door. Look whether what was seen is what is"
                        + " meant; then the lines of target/doors.txt are those of src/test/resources/doors.txt")
                .isEqualTo(said);
    }

    @Test
    void whatBelongsToAUnitIsShutToAnOfficialOfAnother() {
        var open = new TreeMap<String, String>();
        for (var door : doors.values()) {
            if (!ofAUnit(door)) {
                continue;
            }
            long head = head();
            var told = call(door, stranger());
            if (head() != head) {
                open.put(door.name(), "wrote: " + told);
            } else if (!told.nothing()) {
                open.put(door.name(), "told: " + told);
            } else if (!told.refused() && told.same(undone(() -> call(door, unlimited())))) {
                open.put(door.name(), "tells an official without a limit no more: " + told);
            }
        }
        assertThat(open.keySet())
                .as("doors to another unit's things, each with its reason above: " + open)
                .isEqualTo(new TreeSet<>(OTHERWISE.keySet()));
    }

    /** A call of a door by somebody. */
    @FunctionalInterface
    private interface Call {
        void of(Door door, String name, Caller caller);
    }

    private void eachCall(Call call) {
        doors.values().forEach(door -> callers().forEach((name, caller) -> call.of(door, name, caller)));
    }

    private static boolean ofAUnit(Door door) {
        return Arrays.stream(door.method.getGenericParameterTypes()).anyMatch(DoorsTest::ofAUnit);
    }

    private static boolean ofAUnit(Type type) {
        return switch (type) {
            case ParameterizedType of ->
                Arrays.stream(of.getActualTypeArguments()).anyMatch(DoorsTest::ofAUnit);
            case Class<?> plain when DoorSamples.OF_A_UNIT.contains(plain) -> true;
            case Class<?> plain
            when plain.isRecord() ->
                Arrays.stream(plain.getRecordComponents()).anyMatch(c -> ofAUnit(c.getGenericType()));
            default -> false;
        };
    }

    private Caller stranger() {
        var official =
                LimitedOfficials.official(samples.account(), "ngoai-cua", EnumSet.allOf(Role.class), samples.foreign());
        return step -> LimitedOfficials.as(official, step);
    }

    private Caller unlimited() {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(Role::ofAUnit);
        var official = LimitedOfficials.official(samples.account(), "trong-cua", roles);
        return step -> LimitedOfficials.as(official, step);
    }

    /** Who calls, by the name that the table has for them. */
    private Map<String, Caller> callers() {
        var callers = new LinkedHashMap<String, Caller>();
        callers.put("NOBODY", step -> {
            SecurityContextHolder.clearContext();
            return step.call();
        });
        callers.put("WITHOUT_PERMISSION", as(Set.of()));
        for (var role : Role.values()) {
            callers.put(role.name(), as(Set.of(role)));
        }
        callers.put("SYSTEM", Officials::asSystem);
        return callers;
    }

    private Caller as(Set<Role> roles) {
        var official = LimitedOfficials.official(
                samples.account(),
                "o-cua",
                roles,
                roles.stream().anyMatch(Role::ofAUnit) ? new UnitId[] {samples.unit()} : new UnitId[0]);
        return step -> LimitedOfficials.as(official, step);
    }

    /** Does a step as somebody. */
    @FunctionalInterface
    private interface Caller {
        Outcome as(Callable<Outcome> step) throws Exception;
    }

    /** What came of a call: a result or a problem. */
    private record Outcome(
            @Nullable Object result, @Nullable Throwable problem) {

        boolean refused() {
            return problem instanceof AccessDeniedException || problem instanceof AuthenticationException;
        }

        /** Whether two who called were told the same. */
        boolean same(Outcome other) {
            return problem == null
                    ? other.problem == null && Objects.equals(result, other.result)
                    : other.problem != null && problem.getClass() == other.problem.getClass();
        }

        /** Whether it says no more than that there is no such thing for this official. */
        boolean nothing() {
            return refused()
                    || problem instanceof NotFound
                    || problem instanceof DomainProblem p && p.key().contains("outside-units")
                    || problem == null && result != null && NOTHING.contains(result);
        }
    }

    private Outcome call(Door door, Caller caller) {
        try {
            return caller.as(() -> {
                try {
                    return new Outcome(door.method.invoke(door.bean, arguments(door)), null);
                } catch (InvocationTargetException e) {
                    return new Outcome(null, e.getCause());
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(door.name(), e);
        }
    }

    private Object[] arguments(Door door) {
        return Arrays.stream(door.method.getParameters())
                .map(parameter -> samples.of(door.service, parameter))
                .toArray();
    }

    private Outcome undone(Supplier<Outcome> step) {
        return Objects.requireNonNull(undone.execute(status -> {
            status.setRollbackOnly();
            return step.get();
        }));
    }

    private long head() {
        return jdbc.sql(schemas.in("select coalesce(max(seq), 0) from {audit}.entry"))
                .query(Long.class)
                .single();
    }

    private static Map<String, Set<String>> table() throws IOException {
        try (var in = Objects.requireNonNull(DoorsTest.class.getResourceAsStream("/doors.txt"))) {
            var table = new TreeMap<String, Set<String>>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var parts = line.split(":", 2);
                table.put(parts[0], Set.of(parts[1].strip().split(" ")));
            }
            return table;
        }
    }
}
