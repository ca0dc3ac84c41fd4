package vn.vinhdanh.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole platform on this machine: starts its parts in order, watches them, and stops them in the opposite order. */
final class Platform {

    private static final long LEAST_SPACE = 512L * 1024 * 1024;
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration DEMO_START_LIMIT = Duration.ofMinutes(25);
    private static final Duration WORD_EVERY = Duration.ofSeconds(30);

    private final Settings settings;
    private final PrintStream out;
    private final List<Application> applications = new ArrayList<>();
    private @Nullable EmbeddedDatabase database;
    private @Nullable FileLock lock;
    private volatile boolean stopping;

    Platform(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Starts everything and returns when all three applications answer. */
    void start() throws IOException {
        long begin = System.nanoTime();
        prepareHome();
        var unconnected = List.of(
                new Application(Application.PORTAL, settings, Map.of()),
                new Application(Application.REPORTING, settings, Map.of()),
                new Application(Application.ADMIN, settings, Map.of()));
        for (Application application : unconnected) {
            if (application.stopOrphan()) {
                say(
                        "Đã dừng " + application.kind().name() + " còn sót của lần chạy trước.",
                        "Stopped the " + application.kind().name() + " left running by an earlier start.");
            }
        }
        if (EmbeddedDatabase.stopOrphan(databaseHome())) {
            say(
                    "Đã dừng cơ sở dữ liệu còn sót của lần chạy trước.",
                    "Stopped the database left running by an earlier start.");
        }
        for (Application application : unconnected) {
            checkFree(application.kind().portVariable(), application.port(), settings.bind());
            checkFree(application.kind().managementVariable(), application.managementPort(), "127.0.0.1");
        }
        startParts();
        awaitReady();
        if (stopping) {
            return;
        }
        announce(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Watches the parts until the platform is stopped; starts again what died. */
    void watch() throws InterruptedException {
        var restarts = new Restarts();
        while (!stopping) {
            Thread.sleep(1000);
            startAgain(restarts, Instant.now());
        }
    }

    private synchronized void startAgain(Restarts restarts, Instant now) {
        if (stopping) {
            return;
        }
        var db = database;
        if (db != null && !db.running()) {
            mourn(restarts, "mariadbd", databaseHome().resolve("mariadbd.log"), now);
            if (restarts.due("mariadbd", now)) {
                attempt("mariadbd", () -> database = EmbeddedDatabase.start(place(db.port())));
            }
        }
        for (Application application : applications) {
            if (!application.running()) {
                var name = application.kind().name();
                mourn(restarts, name, application.log(), now);
                if (restarts.due(name, now)) {
                    attempt(name, application::start);
                }
            }
        }
    }

    /** Says of a part that has just died when it is started again. */
    private void mourn(Restarts restarts, String name, Path log, Instant now) {
        var death = restarts.died(name, now);
        if (death == null || death.startAt() == null) {
            return;
        }
        long pause = Duration.between(now, death.startAt()).toSeconds();
        var look = death.again() ? "; xem " + log : "";
        var lookEnglish = death.again() ? "; see " + log : "";
        if (pause == 0) {
            say(
                    name + " đã dừng; đang khởi động lại" + look + ".",
                    name + " has stopped; starting it again" + lookEnglish + ".");
        } else {
            say(
                    name + " lại dừng (lần " + death.count() + "); khởi động lại sau " + pause + " giây" + look
                            + ". Các phần khác vẫn chạy.",
                    name + " has stopped again (" + death.count() + " times); starting it in " + pause + " seconds"
                            + lookEnglish + ". The other parts run on.");
        }
    }

    /** A part that cannot be started counts as one that died again: the others run on. */
    private void attempt(String name, Start start) {
        try {
            start.now();
        } catch (LaunchProblem | IOException e) {
            say(name + " không khởi động được: " + e.getMessage(), name + " does not start: " + e.getMessage());
        }
    }

    /** Starts one part. */
    private interface Start {
        void now() throws IOException;
    }

    /** Stops what runs: the applications first, so that they end their work, then the database. */
    synchronized void stop() {
        stopping = true;
        var stoppers = applications.stream()
                .map(application -> Thread.ofVirtual().start(application::stop))
                .toList();
        for (Thread stopper : stoppers) {
            try {
                stopper.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var db = database;
        if (db != null) {
            db.close();
        }
        var held = lock;
        if (held != null) {
            try {
                held.channel().close();
            } catch (IOException releasedByTheSystem) {
                // the lock ends with this process anyway
            }
        }
    }

    private void prepareHome() throws IOException {
        var home = settings.home();
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(home.resolve("logs"));
            Files.createDirectories(home.resolve("run"));
        } catch (IOException e) {
            throw new LaunchProblem(
                    "Không ghi được vào " + home + " (" + e.getMessage()
                            + "). Hãy đặt VINHDANH_HOME là một thư mục ghi được.",
                    home + " cannot be written (" + e.getMessage() + "). Set VINHDANH_HOME to a directory that can.");
        }
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < LEAST_SPACE) {
            throw new LaunchProblem(
                    "Đĩa chứa " + home + " chỉ còn " + free / 1024 / 1024
                            + " MB, cần ít nhất 512 MB. Hãy dọn bớt hoặc đặt VINHDANH_HOME ở đĩa khác.",
                    "The disk of " + home + " has only " + free / 1024 / 1024
                            + " MB left, at least 512 MB are needed. Free some, or set VINHDANH_HOME to another disk.");
        }
        var channel = FileChannel.open(
                home.resolve("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        if (lock == null) {
            throw new LaunchProblem(
                    "Hệ thống đã chạy trên " + home + ". Hãy dừng nó (Ctrl-C) hoặc đặt VINHDANH_HOME khác.",
                    "The platform already runs on " + home + ". Stop it (Ctrl-C) or set another VINHDANH_HOME.");
        }
    }

    private static void checkFree(String variable, int port, String bind) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (IOException e) {
            throw new LaunchProblem(
                    "Cổng " + port + " trên " + bind
                            + " đang bận. Hãy dừng chương trình đang dùng nó, hoặc chọn cổng khác: " + variable + "="
                            + (port + 1000) + " ./run",
                    "Port " + port + " on " + bind + " is taken. Stop the program that uses it, or choose another: "
                            + variable + "=" + (port + 1000) + " ./run");
        }
    }

    private Path databaseHome() {
        return settings.home().resolve("database");
    }

    private EmbeddedDatabase.Place place(int port) {
        return new EmbeddedDatabase.Place(databaseHome(), databaseHome().resolve("server"), port, false);
    }

    /** Holds the monitor of {@link #stop}, so that a Ctrl-C meanwhile finds either nothing or the whole part to stop. */
    private synchronized void startParts() throws IOException {
        if (stopping) {
            return;
        }
        startDatabase();
        for (Application application : applications) {
            application.start();
        }
    }

    private void startDatabase() throws IOException {
        var url = settings.databaseUrl();
        DatabaseAccounts accounts;
        if (url == null) {
            if (settings.databasePort() != 0) {
                checkFree("DB_PORT", settings.databasePort(), "127.0.0.1");
            }
            say("Đang khởi động cơ sở dữ liệu kèm theo…", "Starting the embedded database…");
            var embedded = EmbeddedDatabase.start(place(settings.databasePort()));
            database = embedded;
            url = embedded.url();
            accounts = new AccountStore(settings.home()).loadOrCreate(settings.prefix());
            try (var admin = embedded.administer()) {
                new DatabaseSetup(settings.prefix()).apply(admin, accounts);
            } catch (SQLException e) {
                throw new LaunchProblem(
                        "Không tạo được lược đồ và tài khoản: " + e.getMessage(),
                        "The schemas and users cannot be made: " + e.getMessage());
            }
        } else {
            accounts = ownDatabase(url);
        }
        connect(url, accounts);
    }

    private DatabaseAccounts ownDatabase(String url) throws IOException {
        var given = AccountStore.fromEnvironment(settings.environment());
        if (given != null) {
            return given;
        }
        var user = settings.environment().get("VINHDANH_DB_ADMIN_USER");
        if (user == null || user.isBlank()) {
            throw new LaunchProblem(
                    "VINHDANH_DB_URL đã đặt nhưng thiếu tài khoản: đặt VINHDANH_DB_ADMIN_USER và VINHDANH_DB_ADMIN_PASSWORD,"
                            + " hoặc một cặp cho mỗi vai trò (xem docs/operations/own-mysql.md).",
                    "VINHDANH_DB_URL is set but no user: set VINHDANH_DB_ADMIN_USER and VINHDANH_DB_ADMIN_PASSWORD,"
                            + " or one pair per role (see docs/operations/own-mysql.md).");
        }
        var accounts = new AccountStore(settings.home()).loadOrCreate(settings.prefix());
        var password = settings.environment().getOrDefault("VINHDANH_DB_ADMIN_PASSWORD", "");
        try (var admin = EmbeddedDatabase.connect(url, new DatabaseAccount(user, password))) {
            new DatabaseSetup(settings.prefix()).apply(admin, accounts);
        } catch (SQLException e) {
            throw new LaunchProblem(
                    "Không kết nối hoặc không tạo được lược đồ trên " + url + ": " + e.getMessage(),
                    "Cannot connect to, or make the schemas on, " + url + ": " + e.getMessage());
        }
        return accounts;
    }

    private void connect(String url, DatabaseAccounts accounts) {
        applications.add(new Application(
                Application.ADMIN,
                settings,
                Map.of(
                        "VINHDANH_DB_URL", url,
                        "VINHDANH_DB_MIGRATION_USER", accounts.migration().user(),
                        "VINHDANH_DB_MIGRATION_PASSWORD", accounts.migration().password(),
                        "VINHDANH_DB_CONSOLE_USER", accounts.console().user(),
                        "VINHDANH_DB_CONSOLE_PASSWORD", accounts.console().password())));
        applications.add(new Application(
                Application.PORTAL,
                settings,
                Map.of(
                        "VINHDANH_DB_URL", url,
                        "VINHDANH_DB_PORTAL_USER", accounts.portal().user(),
                        "VINHDANH_DB_PORTAL_PASSWORD", accounts.portal().password())));
        applications.add(new Application(
                Application.REPORTING,
                settings,
                Map.of(
                        "VINHDANH_DB_URL", url,
                        "VINHDANH_DB_REPORTING_USER", accounts.reporting().user(),
                        "VINHDANH_DB_REPORTING_PASSWORD", accounts.reporting().password())));
    }

    private void awaitReady() throws IOException {
        say("Đang khởi động ba ứng dụng…", "Starting the three applications…");
        long end = System.nanoTime() + (settings.demo() ? DEMO_START_LIMIT : START_LIMIT).toNanos();
        long nextWord = System.nanoTime() + WORD_EVERY.toNanos();
        var waiting = new ArrayList<>(applications);
        while (!waiting.isEmpty() && !stopping) {
            for (Application application : List.copyOf(waiting)) {
                if (!application.running()) {
                    throw failed(application, "không khởi động được", "does not start");
                }
                if (application.ready()) {
                    waiting.remove(application);
                }
            }
            if (System.nanoTime() > end) {
                throw failed(waiting.getFirst(), "chưa sẵn sàng sau thời gian chờ", "was not ready in time");
            }
            if (!waiting.isEmpty()) {
                if (System.nanoTime() > nextWord) {
                    nextWord = System.nanoTime() + WORD_EVERY.toNanos();
                    var name = waiting.getFirst().kind().name();
                    var log = waiting.getFirst().log();
                    say("Còn chờ " + name + " (" + log + ")…", "still waiting for " + name + "…");
                }
                pause();
            }
        }
    }

    private static LaunchProblem failed(Application application, String vietnamese, String english) {
        var name = application.kind().name();
        var cause = application.lastCause();
        return new LaunchProblem(
                name + " " + vietnamese + "; xem " + application.log() + ".",
                name + " " + english + "; see " + application.log() + "." + (cause.isEmpty() ? "" : "\n  " + cause));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
    }

    private void announce(Duration taken) throws IOException {
        out.println();
        out.println("  Vinh Danh đã sẵn sàng sau " + taken.toSeconds() + " giây / is ready after " + taken.toSeconds()
                + " seconds");
        out.println();
        for (Application application : List.of(applications.get(1), applications.get(0), applications.get(2))) {
            out.println("  " + application.kind().title() + "  " + application.address());
        }
        out.println();
        var password = settings.home().resolve("first-password.txt");
        if (Files.exists(password)) {
            // the words of this program may be kept by a service's journal: the password is not among them
            out.println(
                    "  Mật khẩu dùng một lần của quản trị viên ở tệp / one-time administrator password, in the file:");
            out.println("    " + password);
            out.println();
        }
        if (settings.demo()) {
            out.println("  Dữ liệu minh họa / demonstration data. Tài khoản / accounts: quantri, chuyenvien, donvi,");
            out.println("  truongkhoi, hoidong, lanhdao, thongke. Mật khẩu / password: VinhDanh@Demo1");
            out.println(
                    "  Thống kê / reporting: thongke, lanhdao, chuyenvien, quantri; donvi, truongkhoi (đơn vị mình / own unit).");
            out.println();
        }
        out.println("  Dữ liệu / data: " + settings.home() + "    Dừng / stop: Ctrl-C");
        out.println();
        out.flush();
    }

    private void say(String vietnamese, String english) {
        out.println(vietnamese + " / " + english);
        out.flush();
    }
}
