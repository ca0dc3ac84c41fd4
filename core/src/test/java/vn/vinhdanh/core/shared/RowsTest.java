package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.testing.TestDatabase;

class RowsTest {

    private final JdbcClient jdbc = TestDatabase.shared().as(DatabaseRole.CONSOLE);

    record Key(long value) {}

    record Kept(
            Key id,
            @Nullable Key joinedInto,
            Sex sex,
            boolean demo,
            @Nullable Integer count,
            Instant keptAt,
            LocalDate validFrom,
            BigDecimal factor,
            AchievementPeriod period,
            @Nullable AchievementPeriod schoolPeriod) {}

    @Test
    void aRecordIsReadFromTheColumnsOfItsNames() {
        var kept = one(Rows.of(Kept.class), """
                select 7 id, null joined_into, 'FEMALE' sex, 1 demo, null count,
                       timestamp'2026-07-25 00:30:00.123456' kept_at, date'2026-07-01' valid_from, 1.50 factor,
                       2020 period_from, 2021 period_to, 0 period_school_year,
                       null school_period_from, null school_period_to, null school_period_school_year
                """);
        assertThat(kept)
                .isEqualTo(new Kept(
                        new Key(7),
                        null,
                        Sex.FEMALE,
                        true,
                        null,
                        Instant.parse("2026-07-25T00:30:00.123456Z"),
                        LocalDate.of(2026, 7, 1),
                        new BigDecimal("1.5"),
                        new AchievementPeriod(2020, 2021, false),
                        null));
    }

    record Lists(Set<Sex> sexes, List<Key> keys, List<String> names) {}

    @Test
    void listsStandInOneColumn() {
        assertThat(one(Rows.of(Lists.class), "select 'MALE,FEMALE' sexes, null `keys`, 'Một, hai\\nBa' names"))
                .isEqualTo(new Lists(Set.of(Sex.MALE, Sex.FEMALE), List.of(), List.of("Một, hai", "Ba")));
    }

    @Test
    void twoRecordsAreReadFromOneRow() {
        record Name(String name) {}
        record Counted(int count) {}
        var found = new LinkedHashMap<String, Integer>();
        jdbc.sql("select 'Hoa' name, 2 count union all select 'Lan', 3")
                .query(Rows.of(Name.class, Counted.class, Map::entry))
                .list()
                .forEach(one -> found.put(one.getKey().name(), one.getValue().count()));
        assertThat(found).containsExactly(Map.entry("Hoa", 2), Map.entry("Lan", 3));
    }

    @Test
    void aNullWhereNoneMayBeIsNamedWithItsColumn() {
        record Named(String fullName, int number) {}
        assertThatThrownBy(() -> one(Rows.of(Named.class), "select null full_name, 1 number"))
                .hasMessageContaining("full_name")
                .hasMessageContaining("Named");
        assertThatThrownBy(() -> one(Rows.of(Named.class), "select 'Hoa' full_name, null number"))
                .hasMessageContaining("number");
        assertThatThrownBy(() -> one(Rows.of(Named.class), "select 'Hoa' full_name"))
                .hasStackTraceContaining("number");
    }

    @Test
    void halfAValueIsNoValue() {
        record Given(@Nullable AchievementPeriod period) {}
        assertThatThrownBy(() ->
                        one(Rows.of(Given.class), "select 2020 period_from, null period_to, 0 period_school_year"))
                .hasMessageContaining("period_to");
    }

    @Test
    void aWordThatNoConstantHasIsRefusedAndSoIsATypeThatNoColumnHolds() {
        record Of(Sex sex) {}
        record Odd(Object thing) {}
        assertThatThrownBy(() -> one(Rows.of(Of.class), "select 'NEITHER' sex")).hasMessageContaining("NEITHER");
        assertThatThrownBy(() -> Rows.of(Odd.class)).hasMessageContaining("thing");
    }

    private <T> T one(RowMapper<T> rows, String sql) {
        return jdbc.sql(sql).query(rows).single();
    }
}
