package vn.vinhdanh.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform on this machine: the portal first, since it needs nobody; then the database, the migration in a process of its own, and
 * the other applications. {@link Watch} starts and watches them; they are stopped in the opposite order.
 */
final class Platform {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration DEMO_START_LIMIT = Duration.ofMinutes(25);
    private static final Duration WATCH_EVERY = Duration.ofSeconds(1);
    private static final Duration WORD_EVERY = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Settings settings;
    private final PrintStream out;
    private final Home home;
    private final List<Application> applications;
    private final DatabaseAccess access;
    private final Watch watch;
    private final List<Part> applicationParts;
    private final List<Part> beneath;
    private volatile @Nullable EmbeddedDatabase database;
    private volatile boolean migrated;

    /** Takes hold of the home: from then on no other launcher may use it. */
    Platform(Settings settings, PrintStream out) throws IOException {
        this.settings = settings;
        this.out = out;
        this.home = new Home(settings.home());
        home.open(out);
        this.access = new DatabaseAccess(settings);
        this.applications = access.applications();
        this.applicationParts = applications.stream()
                .<Part>map(application ->
                        new ApplicationPart(application, application == portal() ? () -> true : () -> migrated))
                .toList();
        this.beneath = settings.databaseUrl() == null
                ? List.of(new DatabasePart(), new MigrationPart())
                : List.of(new MigrationPart());
        var parts = new ArrayList<Part>(beneath);
        parts.addFirst(applicationParts.getFirst());
        parts.addAll(applicationParts.subList(1, applicationParts.size()));
        this.watch = new Watch(parts, WATCH_EVERY, this::say);
    }

    /**
     * Starts everything and returns when all three applications answer; or, because the database or another part does not start, when there
     * is a copy that the portal can show: citizens go on reading, and {@link #watch} goes on trying.
     *
     * @throws LaunchProblem when a part does not start and there is nothing that the portal could show
     */
    void start() throws IOException {
        long begin = System.nanoTime();
        if (ServerAddress.plain(access.url())) {
            say(
                    "Cảnh báo: kết nối tới " + access.url()
                            + " không bắt buộc mã hóa; mật khẩu và dữ liệu có thể bị đọc" + " trên đường truyền.",
                    "Warning: the connection to " + access.url()
                            + " need not be encrypted; passwords and data can be read on the way.");
        }
        stopOrphans();
        checkPorts();
        try {
            say("Đang khởi động các phần…", "Starting the parts…");
            watch.startAll();
            awaitReady();
        } catch (IOException | RuntimeException e) {
            if (watch.ending() || !portalHasCopy()) {
                throw e;
            }
            say(e instanceof LaunchProblem ? String.valueOf(e.getMessage()) : e.toString());
            say(
                    "Cổng thông tin phục vụ từ bản sao của nó tại " + portal().address()
                            + "; các phần khác đang được thử lại.",
                    "The portal serves from its copy at " + portal().address() + "; the other parts are being tried.");
        }
        if (!watch.ending() && applications.stream().allMatch(Application::running)) {
            announce(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private void stopOrphans() throws IOException {
        for (Application application : applications) {
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
    }

    private void checkPorts() {
        var ports = new Ports();
        applications.forEach(application -> application.want(ports));
        if (settings.databaseUrl() == null) {
            ports.add("DB_PORT", settings.databasePort(), "127.0.0.1", "cơ sở dữ liệu kèm theo", "the database");
        }
        ports.check();
    }

    private Application portal() {
        return applications.getFirst();
    }

    /** Whether the portal has something to read from without the database. */
    private boolean portalHasCopy() {
        return hasEntry(settings.home().resolve("portal-index"), "segments_")
                || hasEntry(settings.home().resolve("portal-snapshots"), "copy-");
    }

    private static boolean hasEntry(Path folder, String beginning) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.anyMatch(entry -> entry.getFileName().toString().startsWith(beginning));
        } catch (IOException e) {
            return false;
        }
    }

    /** Watches the parts until the platform is stopped; starts again what died. */
    void watch() throws InterruptedException {
        watch.run();
    }

    /** Stops what runs: the applications first, so that they end their work, then what is beneath them. */
    void stop() {
        watch.end();
        var stoppers = applicationParts.stream()
                .map(part -> Thread.ofVirtual().start(() -> watch.stop(part)))
                .toList();
        for (Thread stopper : stoppers) {
            try {
                stopper.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        beneath.reversed().forEach(watch::stop);
        try {
            home.close();
        } catch (IOException releasedByTheSystem) {
            // the lock ends with this process anyway
        }
    }

    private Path databaseHome() {
        return settings.home().resolve("database");
    }

    private EmbeddedDatabase.Place place(int port) {
        return new EmbeddedDatabase.Place(databaseHome(), databaseHome().resolve("server"), port, false);
    }

    private void awaitReady() throws IOException {
        say("Đang khởi động ba ứng dụng…", "Starting the three applications…");
        long end = System.nanoTime() + (settings.demo() ? DEMO_START_LIMIT : START_LIMIT).toNanos();
        long nextWord = System.nanoTime() + WORD_EVERY.toNanos();
        // who takes longer is loading a demonstration, and is not to spend its time on answers
        long soon = System.nanoTime() + SOON.toNanos();
        var waiting = new ArrayList<>(applications);
        while (!waiting.isEmpty() && !watch.ending()) {
            for (Application application : List.copyOf(waiting)) {
                if (!application.running()) {
                    // another program, or another installation that starts too, may have taken its address since we
                    // looked
                    var ports = new Ports();
                    application.want(ports);
                    ports.check();
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
                pause(System.nanoTime() < soon ? 200 : 2_000);
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

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
    }

    /** Says where everything is; of the one-time password of the first administrator, only in which file. */
    void announce(Duration taken) throws IOException {
        out.println();
        out.println("  Vinh Danh đã sẵn sàng sau " + taken.toSeconds() + " giây / is ready after " + taken.toSeconds()
                + " seconds");
        out.println();
        for (Application application : applications) {
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
            out.println("  lanhdaodonvi, truongkhoi, hoidong, lanhdao, thongke. Mật khẩu / password: VinhDanh@Demo1");
            out.println(
                    "  Thống kê / reporting: thongke, lanhdao, chuyenvien, quantri; donvi, truongkhoi (đơn vị mình / own unit).");
            out.println();
        }
        out.println("  Dữ liệu / data: " + settings.home() + "    Dừng / stop: Ctrl-C");
        out.println();
        out.flush();
    }

    private void say(String vietnamese, String english) {
        say(vietnamese + " / " + english);
    }

    private void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** The embedded database; it does not start on a disk that is full. */
    private final class DatabasePart implements Part {

        @Override
        public String name() {
            return "mariadbd";
        }

        @Override
        public Path log() {
            return databaseHome().resolve("mariadbd.log");
        }

        @Override
        public boolean running() {
            var db = database;
            return db != null && db.running();
        }

        @Override
        public boolean mayStart() {
            return true;
        }

        @Override
        public void start() throws IOException {
            home.needRoom();
            database = EmbeddedDatabase.start(place(access.port()));
        }

        @Override
        public void stop() {
            var db = database;
            if (db != null) {
                db.close();
            }
        }
    }

    /** Brings the schemas to this version, once. */
    private final class MigrationPart implements Part {

        @Override
        public String name() {
            return "migration";
        }

        @Override
        public Path log() {
            return settings.home().resolve("logs").resolve("migration.log");
        }

        @Override
        public boolean running() {
            return migrated;
        }

        @Override
        public boolean mayStart() {
            var db = database;
            return settings.databaseUrl() != null || db != null && db.running();
        }

        @Override
        public void start() throws IOException {
            access.migrate(database);
            migrated = true;
        }

        @Override
        public void stop() {
            // a step that is over when its monitor is free
        }
    }
}
