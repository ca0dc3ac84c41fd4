package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists written in tests, and rows as one line of text. */
final class ReadLists {

    private ReadLists() {}

    /** "name|kind|post|unit|award|period". */
    static String row(AnnexRow row) {
        var period = row.period();
        return row.name() + "|" + row.kind() + "|" + row.post() + "|" + row.unit() + "|" + row.award() + "|"
                + (period == null ? "null" : period.label() + (period.schoolYear() ? " school" : ""));
    }

    /** A list as one sheet, its cells parted by "|". */
    static AnnexDocument read(String... lines) {
        var text = new ArrayList<String>();
        for (String line : lines) {
            text.add(String.join(
                    ";",
                    Arrays.stream(line.split("\\|", -1))
                            .map(c -> c.contains(";") || c.contains("\"") ? '"' + c.replace("\"", "\"\"") + '"' : c)
                            .toList()));
        }
        return Samples.read(Samples.upload("thu.csv", Samples.csv(text).getBytes(StandardCharsets.UTF_8)));
    }

    static List<String> rows(AnnexDocument list) {
        return list.rows().stream().map(ReadLists::row).toList();
    }

    /** The counts by role add up to the lines of the file. */
    static void assertEveryLineIsAccountedFor(AnnexDocument list) {
        int lines = list.tables().stream().mapToInt(t -> t.lines().size()).sum();
        assertThat(list.roles()).hasSize(list.table().lines().size()).doesNotContainNull();
        assertThat(list.account().values().stream().mapToInt(List::size).sum()).isEqualTo(lines);
        var unread = list.account().getOrDefault(LineRole.NOT_UNDERSTOOD, List.of());
        assertThat(list.unread()).hasSizeGreaterThanOrEqualTo(unread.size());
    }
}
