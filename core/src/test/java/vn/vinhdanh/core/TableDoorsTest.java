package vn.vinhdanh.core;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table is a door: a room that reads or writes the table of another room by SQL calls it, though no class says so. A table belongs to
 * the room whose migrations make it.
 */
class TableDoorsTest {

    private static final Path CODE = Path.of("src/main/java/vn/vinhdanh/core");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/changelog");

    private static final Pattern MADE = Pattern.compile(
            "(?i)create\\s+(?:or\\s+replace\\s+)?(?:sql\\s+security\\s+\\w+\\s+)?(table|view)\\s+\\$\\{(\\w+)}\\.(\\w+)");
    private static final Pattern NAMED = Pattern.compile("\\$?\\{(\\w+)}\\.(\\w+)");

    /** Tables that went to another room after the migration which made them. */
    private static final Map<String, String> MOVED = Map.of("letter", "letter");

    /** Migrations that are kept under the name of a schema and not of a room. */
    private static final Map<String, String> ROOM_OF_FOLDER = Map.of("reporting", "signin");

    /**
     * The tables of other rooms that a room still reads or writes by SQL. A line may go when its room asks the owner, or a view that
     * the owner declares for it; none may come.
     */
    private static final Map<String, String> DOORS = new TreeMap<>(Map.ofEntries(
            entry("account", "matter_part, reporting.guess, reporting.refusal, unit"),
            entry("announcement", "inbox.reader"),
            entry("decision", "award, award_revision, recipient, unit"),
            entry("eligibility", "award_revision, decision, honour, withdrawal"),
            entry("errorreport", "award_revision, decision, honour"),
            entry(
                    "proof",
                    "article, article_honour, award, award_bonus, award_revision, base_salary, bloc, bloc_member, campaign,"
                            + " campaign_task, comment, decision, error_report, honour, household_rule, legal_instrument,"
                            + " local_supplement, opinion_list, public_record, report.honour_fact, unit, unit_today, withdrawal"),
            entry("publication", "article, article_related, decision, error_report, honour, withdrawal"),
            entry("statistics", "unit, unit_today")));

    /** The same for views: what they show of the tables of other rooms. */
    private static final Map<String, String> VIEWS = new TreeMap<>(Map.ofEntries(
            entry("public.feed", "feed"),
            entry("public.head", "ledger_head"),
            entry("public.history", "audit.entry"),
            entry("report.account_scope", "unit, unit_succession"),
            entry("report.account_unit", "unit"),
            entry("report.api_token_scope", "unit, unit_succession"),
            entry("report.api_token_unit", "unit"),
            entry("report.award_name", "award_revision"),
            entry("report.campaign_fact", "unit"),
            entry("report.data_version", "ledger_head"),
            entry("report.dossier_fact", "review_round, unit"),
            entry("report.honour_withdrawn", "award, award_revision, unit"),
            entry("report.known_award", "award, award_revision"),
            entry("report.nominee_fact", "recipient"),
            entry("report.registered_title_fact", "recipient, review_round, unit"),
            entry("report.unit_bloc", "unit"),
            entry("report.unit_today", "unit, unit_today")));

    @Test
    void aRoomReadsNoTableOfAnotherRoomThatIsNotDeclared() {
        var owners = owners();
        var found = new TreeMap<String, TreeSet<String>>();
        for (Path file : files(CODE, ".java")) {
            var room = room(CODE, file);
            named(withoutComments(text(file)))
                    .filter(table -> !room.equals(owner(owners, table)))
                    .forEach(table ->
                            found.computeIfAbsent(room, r -> new TreeSet<>()).add(table));
        }
        assertThat(joined(found)).isEqualTo(DOORS);
    }

    @Test
    void aViewShowsNoTableOfAnotherRoomThatIsNotDeclared() {
        var owners = owners();
        var bodies = new HashMap<String, String>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            for (String statement : text(file).replaceAll("(?m)^--.*$", "").split(";")) {
                MADE.matcher(statement)
                        .results()
                        .filter(made -> made.group(1).equalsIgnoreCase("view"))
                        .forEach(view -> bodies.put(name(view.group(2), view.group(3)), statement));
            }
        }
        var found = new TreeMap<String, TreeSet<String>>();
        bodies.forEach((view, body) -> {
            var room = owner(owners, view);
            named(body)
                    .filter(table -> !room.equals(owner(owners, table)))
                    .forEach(table ->
                            found.computeIfAbsent(view, v -> new TreeSet<>()).add(table));
        });
        assertThat(joined(found)).isEqualTo(VIEWS);
    }

    /** Tables whose rows belong to units, their own or their recipients': read through {@code UnitScope} only. */
    private static final Set<String> OF_UNITS = Set.of(
            "bloc",
            "bloc_member",
            "campaign",
            "certified_counts",
            "completeness_declaration",
            "consultation",
            "consultation_nominee",
            "decision",
            "discipline",
            "dossier",
            "dossier_move",
            "dossier_paper",
            "dossier_paper_remark",
            "dossier_remark",
            "dossier_version",
            "error_report",
            "honour",
            "initiative_author",
            "judgement",
            "nominee",
            "nominee_answer",
            "nominee_edit_kept",
            "nominee_initiative",
            "nominee_report",
            "proceeding",
            "recipient",
            "registered_title",
            "sent_nominee",
            "title_registration",
            "withdrawal",
            "year_rating");

    /** The proof compares everything with everything. */
    private static final Set<String> WITHOUT_SCOPE = Set.of("proof");

    @Test
    void whatBelongsToUnitsIsReadWithTheScopeOnly() {
        // what is entered is new and belongs to whom the step says
        var unscoped = Pattern.compile("(?<!into )\\{domain}\\.(\\w+)");
        var found = new TreeSet<String>();
        for (Path file : files(CODE, ".java")) {
            if (!WITHOUT_SCOPE.contains(room(CODE, file))) {
                unscoped.matcher(withoutComments(text(file)))
                        .results()
                        .filter(named -> OF_UNITS.contains(named.group(1)))
                        .forEach(named -> found.add(file.getFileName() + " " + named.group(1)));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The rooms whose tables a room reads, by the room. */
    static Map<String, Set<String>> neighbours() {
        var owners = owners();
        var neighbours = new TreeMap<String, Set<String>>();
        DOORS.forEach((room, tables) -> neighbours.put(
                room,
                Stream.of(tables.split(", "))
                        .map(table -> owner(owners, table))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return neighbours;
    }

    /** The room of every table and view, by {@code schema.name}. */
    private static Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            var folder = room(MIGRATIONS, file);
            MADE.matcher(text(file).replaceAll("(?m)^--.*$", ""))
                    .results()
                    .forEach(made -> owners.put(
                            name(made.group(2), made.group(3)), ROOM_OF_FOLDER.getOrDefault(folder, folder)));
        }
        assertThat(owners).hasSizeGreaterThan(70);
        assertThat(owners.keySet()).containsAll(MOVED.keySet());
        owners.putAll(MOVED);
        // Liquibase's own book, which it makes by itself
        owners.put("DATABASECHANGELOG", "migration");
        return owners;
    }

    private static String owner(Map<String, String> owners, String table) {
        // every room may ask which version of the schema it runs on
        return table.endsWith("schema_version")
                ? "shared"
                : Objects.requireNonNull(owners.get(table), () -> "no migration makes " + table);
    }

    private static String name(String schema, String table) {
        return schema.equals("domain") || schema.equals("scoped") ? table : schema + "." + table;
    }

    private static Stream<String> named(String text) {
        return NAMED.matcher(text).results().map((MatchResult at) -> name(at.group(1), at.group(2)));
    }

    private static Map<String, String> joined(Map<String, TreeSet<String>> found) {
        var joined = new TreeMap<String, String>();
        found.forEach((room, tables) -> joined.put(room, String.join(", ", tables)));
        return joined;
    }

    private static String room(Path root, Path file) {
        return root.relativize(file).getName(0).toString();
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static List<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            var files = all.filter(f -> f.toString().endsWith(ending))
                    .filter(f -> f.getParent().getNameCount() > root.getNameCount())
                    .sorted()
                    .toList();
            assertThat(files).hasSizeGreaterThan(50);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
