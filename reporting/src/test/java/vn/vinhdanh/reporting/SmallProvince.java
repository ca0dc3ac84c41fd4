package vn.vinhdanh.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;

/** A province so small that its statutory forms were worked out by hand; its honours and campaigns are files beside the tests. */
public final class SmallProvince {

    private SmallProvince() {}

    /** Writes it in place of all that was there. */
    public static void enter() {
        var facts = new Facts(TestDatabase.shared());
        facts.clear();
        facts.clearCampaigns();
        facts.write(
                lines("honours.csv").stream().map(line -> honour(line, null)).toList());
        lines("campaigns.csv").forEach(line -> campaign(facts, line, null));
    }

    /** Takes away what was entered into forms and submitted, and their templates; no user of the applications may. */
    public static void forgetForms() {
        for (String table : List.of("form_entry", "form_submission", "layout_template")) {
            TestDatabase.shared()
                    .as(DatabaseRole.MIGRATION)
                    .sql(TestDatabase.shared().schemas().in("delete from {reporting}." + table))
                    .update();
        }
    }

    /** One of its honours, for a unit. */
    public static HonourFactRow honour(String line, @Nullable String unit) {
        var cells = line.split(";", -1);
        var day = LocalDate.parse(cells[7]);
        return new HonourFactRow(
                Ids.next(),
                cells[1],
                "Số " + cells[0],
                null,
                cells[2].isEmpty() ? null : cells[2],
                cells[3],
                "Hình thức " + cells[3],
                cells[4],
                Integer.parseInt(cells[5]),
                cells[6],
                day.getYear(),
                day.getYear(),
                "1/QĐ",
                day,
                unit,
                unit == null ? "Nơi nào đó" : "Đơn vị " + unit,
                unit,
                unit == null ? "Nơi nào đó" : "Đơn vị " + unit,
                false);
    }

    private static void campaign(Facts facts, String line, @Nullable String unit) {
        var cells = line.split(";", -1);
        facts.campaign(
                cells[1],
                cells[2],
                cells[3].isEmpty() ? null : cells[3],
                LocalDate.parse(cells[4]),
                LocalDate.parse(cells[5]),
                LocalDate.parse(cells[6]),
                unit);
    }

    /** The lines of one of its files that are no remark. */
    public static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(SmallProvince.class.getResourceAsStream("/forms/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
