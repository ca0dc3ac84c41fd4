package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import vn.vinhdanh.admin.ConsoleApplication;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.Accounts;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.TestDatabaseInitializer;

/**
 * Fifty forms are being typed in when the console is killed with {@code kill -9} at some moment: what it had kept lacks nothing older than two
 * seconds and nothing that it had said it has, and a console that
 * never knew it offers a draft as it was kept.
 *
 * <p>The console is a process of its own. Fifty browsers, each with a session of its own, speak its words over HTTP and wait as the script of the page
 * waits ({@link Typist}); that the script itself keeps a text over the death of the server is seen in real tabs by the journey of this name.
 */
@SpringBootTest(classes = ConsoleApplication.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@EnabledIfEnvironmentVariable(named = "VINHDANH_KILL", matches = "true")
class KilledWhileTypingTest {

    private static final int FORMS = 50;
    private static final int OFFICIALS = 10;
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Pattern TEXT = Pattern.compile("\"is\":\"(P\\d\\d [a-z]*)\"");

    /** A form and a field in it, by the official who may write it. */
    private record Form(Role role, String address, String field) {}

    private static final List<Form> KINDS = List.of(
            new Form(Role.SPECIALIST, "phong-trao/moi", "theme"),
            new Form(Role.ADMINISTRATOR, "tai-khoan/moi", "fullName"),
            new Form(Role.SPECIALIST, "bai-viet/soan/moi", "lead"),
            new Form(Role.ADMINISTRATOR, "don-vi/moi", "name"),
            new Form(Role.SPECIALIST, "quyet-dinh/ghi", "title"),
            new Form(Role.ADMINISTRATOR, "don-vi/moi", "aliases"));

    @Autowired
    ApplicationContext beans;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String run = Ids.code(Ids.next());

    @Test
    @Timeout(300)
    void nothingOlderThanTwoSecondsIsLost(@TempDir Path folder) throws Exception {
        for (int i = 0; i < OFFICIALS; i++) {
            new Accounts(beans).open(name(i), kind(i).role());
        }
        long every = Typist.every(new String(
                Objects.requireNonNull(getClass().getResourceAsStream("/META-INF/resources/vinhdanh/form-draft.js"))
                        .readAllBytes(),
                StandardCharsets.UTF_8));
        var typists = new ArrayList<Typist>();
        try (var console = ConsoleProcess.start(folder);
                var clock = Executors.newScheduledThreadPool(2)) {
            var started = console.processor();
            var forms = opened(console);
            var opened = console.processor();
            for (int i = 0; i < FORMS; i++) {
                var typist = new Typist(forms.get(i), kind(i).field(), tag(i), clock, every);
                typists.add(typist);
                typist.begin(ThreadLocalRandom.current().nextLong(1_000));
            }
            Thread.sleep(7_000 + ThreadLocalRandom.current().nextLong(1_500));

            var typed = console.processor();
            // what is on its way to the server stays on its way
            typists.forEach(Typist::stop);
            long killed = System.nanoTime();
            int ended = console.kill();
            clock.shutdownNow();
            assertThat(ended).as("128 + SIGKILL").isEqualTo(137);
            compare(typists, kept(), killed);
            System.out.println("The console took " + started.toSeconds() + " s of a processor to start, "
                    + opened.minus(started).toSeconds() + " to sign in and open, "
                    + typed.minus(opened).toSeconds() + " while they typed");
        }
        anotherConsoleOffers(kept());
    }

    private static void compare(List<Typist> typists, Map<String, String> kept, long killed) {
        assertThat(typists).as("all answered").extracting(Typist::broken).containsOnlyNulls();
        var lost = new ArrayList<String>();
        var oldest = Duration.ZERO;
        for (int i = 0; i < FORMS; i++) {
            var typist = typists.get(i);
            var text = kept.getOrDefault(tag(i), "");
            assertThat(typist.text()).startsWith(text);
            assertThat(text.length()).as("what was said to be kept").isGreaterThanOrEqualTo(typist.acknowledged());
            var age = Duration.ofNanos(killed - typist.firstAfter(text.length(), killed));
            oldest = age.compareTo(oldest) > 0 ? age : oldest;
            if (age.compareTo(LIMIT) > 0) {
                lost.add(tag(i) + " " + kind(i) + ": " + age.toMillis() + " ms");
            }
        }
        System.out.println("Killed with " + FORMS + " forms being typed in: " + kept.size()
                + " drafts, the oldest letter lost was " + oldest.toMillis() + " ms old");
        assertThat(lost).isEmpty();
        assertThat(kept).hasSize(FORMS);
    }

    /** A console that never knew the one that died: that of this JVM. */
    private void anotherConsoleOffers(Map<String, String> kept) {
        var official = AsOfficial.Factory.signIn(administration, accounts, name(0), kind(0).role());
        try (var console = SpringBrowserlessApplicationContext.createSecured(beans, "vn.vinhdanh.admin");
                var user = console.newUser(official)) {
            var window = user.newWindow();
            UI.getCurrent().navigate(kind(0).address());
            window.roundTrip();
            var offers = window.find(Button.class).all().stream()
                    .filter(button -> Words.say("form.draft.continue").equals(button.getText()))
                    .toList();
            assertThat(offers).isNotEmpty();
            window.test(offers.getFirst()).click();
            var field = window.find(TextField.class).all().stream()
                    .filter(one -> Words.say("campaign.theme").equals(one.getLabel()))
                    .findFirst()
                    .orElseThrow();
            assertThat(kept.values()).contains(field.getValue());
        }
    }

    private List<OpenForm> opened(ConsoleProcess console) throws Exception {
        var steps = new ArrayList<Callable<OpenForm>>();
        for (int i = 0; i < FORMS; i++) {
            int number = i;
            steps.add(() -> {
                var form = new OpenForm(http, console.address());
                form.signIn(name(number), Accounts.PASSWORD);
                form.open(kind(number).address());
                return form;
            });
        }
        var forms = new ArrayList<OpenForm>();
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var opened : hands.invokeAll(steps)) {
                forms.add(opened.get());
            }
        }
        return forms;
    }

    /** The texts that drafts hold, by their tags. */
    private static Map<String, String> kept() {
        var database = TestDatabase.shared();
        var kept = new LinkedHashMap<String, String>();
        for (var content : database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("select content from {domain}.draft"))
                .query(String.class)
                .list()) {
            var text = TEXT.matcher(content);
            if (text.find()) {
                kept.put(text.group(1).substring(0, 3), text.group(1));
            }
        }
        return kept;
    }

    /** The official at a form; five of each, as an official may have eight sessions. */
    private String name(int form) {
        return "go-" + run + "-" + form % OFFICIALS;
    }

    /** Even ones are for specialists, and so are even officials. */
    private static Form kind(int form) {
        return KINDS.get(form % KINDS.size());
    }

    private static String tag(int form) {
        return String.format("P%02d", form);
    }
}
